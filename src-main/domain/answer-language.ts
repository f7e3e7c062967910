/** Languages that answers are worded in, as BCP 47 tags; the first is used where no other is known. */
export const answerLanguages = ['en', 'ko', 'ja', 'zh', 'es', 'de', 'fr', 'pt', 'ru', 'ar', 'hi', 'tr'] as const;
export type AnswerLanguage = (typeof answerLanguages)[number];

/** The language of a BCP 47 tag such as `pt-BR`; English for one that is unknown, malformed or not there. */
export function answerLanguage(tag: string | undefined): AnswerLanguage {
  const primary = tag?.split('-')[0]?.toLowerCase();
  return answerLanguages.find((language) => language === primary) ?? 'en';
}
