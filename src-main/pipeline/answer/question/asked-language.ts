import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { functionWords, languageOf, languages } from '../../search/language.ts';
import { toldLanguage } from '../../search/told-language.ts';
import { wordsOf } from '../../search/words.ts';

const inOtherLetters: ReadonlySet<AnswerLanguage> = new Set(['ko', 'ja', 'zh', 'ru', 'ar', 'hi']);

/** The language that a question is most likely in: where it tells none, that of the window, unless that is written in other letters. */
export function askedLanguage(text: string, shown: AnswerLanguage): AnswerLanguage {
  const told = toldLanguage(text, shown);
  if (told) return told;
  const words = wordsOf(text);
  const likely = languageOf(text, words);
  if (words.some((word) => functionWords[likely].has(word)) || inOtherLetters.has(shown)) return likely;
  return shown;
}

/** The language with rules of its own that words of a question are taken apart by. */
export function ruledLanguage(text: string, told: AnswerLanguage): (typeof languages)[number] {
  return languages.find((one) => one === told) ?? languageOf(text, wordsOf(text));
}
