import type { AnswerLanguage } from '../../../domain/answer-language.ts';

/** How a language asks for a word as such, in the folded text. */
const asks: Partial<Record<AnswerLanguage, readonly RegExp[]>> = {
  en: [
    /\bthe word (?<word>(?!(?:that|which|for|of|on|in|at|is|are|was|and|or|he|she|they|it|as|about|with|after|before|to|said|spoken|written)\b)[\p{L}\p{N}]+)/u,
    /\b(?:is|was) (?<word>(?!(?:it|that|this|there|what|who|he|she|being|ever|also|something|anything|nothing|everything)\b)[\p{L}\p{N}]+) (?:said|spoken|mentioned)\b/u,
  ],
  de: [/\bdas wort (?<word>(?!(?:das|fur|von|wird|ist|auf)\b)[\p{L}\p{N}]+)/u],
  fr: [/\ble mot (?<word>(?!(?:qui|que|est|de|sur|pour)\b)[\p{L}\p{N}]+)/u],
  es: [/\bla palabra (?<word>(?!(?:que|de|en|es|para)\b)[\p{L}\p{N}]+)/u],
  pt: [/\ba palavra (?<word>(?!(?:que|de|em|e|para)\b)[\p{L}\p{N}]+)/u],
  ru: [/слово (?<word>(?!(?:которое|на|в|для)\s)[\p{L}\p{N}]+)/u],
  ar: [/كلمة (?<word>(?!(?:التي|في|على)\s)[\p{L}\p{N}]+)/u],
  tr: [/(?<word>[\p{L}\p{N}]+) (?:kelimesi|sozcugu)/u],
};

/** The word that a question asks for as such, folded: "number" in "How often is the word number said?", where it names what is asked for. */
export function wordAsked(folded: string, language: AnswerLanguage): string | undefined {
  for (const pattern of asks[language] ?? []) {
    const word = pattern.exec(folded)?.groups?.['word'];
    if (word !== undefined) return word;
  }
  return undefined;
}
