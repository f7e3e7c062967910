import type { AnswerLanguage } from '../../../domain/answer-language.ts';

/** How languages ask for a translation of what is said; in the folded text. */
const asks: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: /^(?:please |(?:can|could|will) you )*translat(?:e|ion)\b/,
  de: /^(?:bitte )?ubersetz\w*\b|^(?:kannst|konnen) (?:du|sie) .*ubersetzen\b/,
  fr: /^(?:tradui(?:s|sez|re)|(?:peux-tu|pouvez-vous) traduire)\b/,
  es: /^\W*(?:traduce|traduzca|traducir|puedes traducir)\b/,
  pt: /^(?:traduz|traduza|traduzir|(?:podes|pode) traduzir)\b/,
  ru: /^(?:пожалуиста )?перевед(?:и|ите)/u,
  ar: /^(?:من فضلك )?ترجم/u,
  hi: /अनुवाद (?:कर|क\u0940?जि|दो|दें)/u,
  tr: /(?:cevir|tercume et)(?:\p{L}*)[.?!]*$/u,
  ko: /번역(?:해|하|을)/u,
  ja: /(?:翻訳|訳)し?て/u,
  zh: /翻译(?:成|一下|为|$)|^(?:请)?(?:把.*)?翻译/u,
};

/** True for who wants a translation, which nothing here makes. @param folded the question */
export function asksTranslation(folded: string, language: AnswerLanguage): boolean {
  return asks[language].test(folded);
}
