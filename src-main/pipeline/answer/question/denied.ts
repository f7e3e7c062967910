import type { AnswerLanguage } from '../../../domain/answer-language.ts';

/** How languages ask whether something is not there, in the folded text; where they offer both, they deny nothing. */
const denials: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: /\b(?:no|not|never|without|nobody|nothing|none)\b|n't\b/,
  de: /\b(?:kein\w*|nichts?|nie|niemand\w*|ohne)\b/,
  fr: /\b(?:pas|aucune?|jamais|sans)\b|\bn[e'].*\bpersonne\b|\bpersonne n[e']/,
  es: /\b(?:no|ningun\w*|nunca|nadie|sin)\b/,
  pt: /\b(?:nao|nenhum\w*|nunca|ninguem|sem)\b/,
  ru: /(?<!\p{L})(?:не|нет|без|никто|никого|никогда)(?!\p{L})/u,
  ar: /(?<!\p{L})(?:لا|لم|ليس|ليست|بدون|غير)(?!\p{L})/u,
  hi: /नहीं|बिना/u,
  tr: /(?:^|\s)(?:yok|degil|hic|kimse)/,
  ko: /않|없|안 /u,
  ja: /ない|ません|なし/u,
  zh: /(?<![有是能会])(?:没有?|不)(?!\p{Script=Han}?[是能会有])/u,
};

/** True for a question that "yes" would not answer: "Is there no dog?" */
export function isDenied(folded: string, language: AnswerLanguage): boolean {
  return denials[language].test(folded.replaceAll('’', "'"));
}
