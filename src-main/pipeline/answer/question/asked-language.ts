import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { languageOf, languages } from '../../search/language.ts';
import { likelyLanguages, toldLanguage } from '../../search/told-language.ts';
import { wordsOf } from '../../search/words.ts';

const inOtherLetters: ReadonlySet<AnswerLanguage> = new Set(['ko', 'ja', 'zh', 'ru', 'ar', 'hi']);

/**
 * The language that a question is most likely in: where it tells none surely, that of the window, unless more speaks for others or
 * that is written in other letters.
 */
export function askedLanguage(text: string, shown: AnswerLanguage): AnswerLanguage {
  const told = toldLanguage(text, shown);
  if (told) return told;
  const likely = likelyLanguages(text);
  if (likely.includes(shown)) return shown;
  return likely[0] ?? (inOtherLetters.has(shown) ? 'en' : shown);
}

/** The language with rules of its own that words of a question are taken apart by. */
export function ruledLanguage(text: string, told: AnswerLanguage): (typeof languages)[number] {
  return languages.find((one) => one === told) ?? languageOf(text, wordsOf(text));
}
