import type { AnswerLanguage } from '../../domain/answer-language.ts';
import { tellingOf } from './telling-words.ts';
import { quotedPhrases } from './words.ts';

/**
 * The language of a question where it can be told surely: by most of its letters, by words and marks that one language has, or
 * by a few letters among names in others. Han alone is Chinese unless `shown` is Japanese.
 */
export function toldLanguage(question: string, shown?: AnswerLanguage): AnswerLanguage | undefined {
  const own = unquoted(question);
  return byScript(own, shown, 1 / 2) ?? byWords(own) ?? byScript(own, shown, 0);
}

/** The languages in Latin letters that the most speaks for, though it may not tell them surely. */
export function likelyLanguages(question: string): AnswerLanguage[] {
  const told = tellingOf(unquoted(question));
  return told.filter(({ points }) => points === told[0]!.points).map(({ language }) => language);
}

/** Words that are quoted may be of any language. */
function unquoted(question: string): string {
  return quotedPhrases(question).reduce((rest, phrase) => rest.replace(phrase, ' '), question);
}

/** Told by more than a share of the letters. */
function byScript(text: string, shown: AnswerLanguage | undefined, share: number): AnswerLanguage | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const has = (script: RegExp): boolean => (text.match(script)?.length ?? 0) > letters * share;
  if (has(/\p{Script=Hangul}/gu)) return 'ko';
  if (has(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)) {
    const isJapanese = shown === 'ja' || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
    return isJapanese ? 'ja' : 'zh';
  }
  if (has(/\p{Script=Devanagari}/gu)) return 'hi';
  // Persian and Urdu, and the other languages in Cyrillic letters, have letters of their own.
  if (has(/\p{Script=Arabic}/gu)) return /[پچژگکیٹڈڑےہھں]/u.test(text) ? undefined : 'ar';
  if (has(/\p{Script=Cyrillic}/gu)) return /[іїєґўјљњћђџқғәңөұү]/iu.test(text) ? undefined : 'ru';
  return undefined;
}

/** Where more than one small word speaks for a language, and more than for every other. */
function byWords(text: string): AnswerLanguage | undefined {
  const [best, next] = tellingOf(text);
  return best && best.points > Math.max(1, next?.points ?? 0) ? best.language : undefined;
}
