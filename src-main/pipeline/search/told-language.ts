import type { AnswerLanguage } from '../../domain/answer-language.ts';
import { functionWords } from './language.ts';
import { quotedPhrases, wordsOf } from './words.ts';

/**
 * The language of a question where it can be told surely: by its letters, by marks that one language has, or by its words.
 * Han alone is Chinese unless `shown` is Japanese.
 */
export function toldLanguage(question: string, shown?: AnswerLanguage): AnswerLanguage | undefined {
  // Words that are quoted may be of any language.
  const own = quotedPhrases(question).reduce((rest, phrase) => rest.replace(phrase, ' '), question);
  return byScript(own, shown) ?? byMarks(own) ?? byWords(own);
}

const split = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that ask or connect, folded; those of other languages in Latin letters are known to search. */
const words: Partial<Record<AnswerLanguage, ReadonlySet<string>>> = {
  en: functionWords.en,
  de: functionWords.de,
  fr: functionWords.fr,
  es: functionWords.es,
  pt: split(
    'o a os as um uma uns umas do da dos das no na nos nas ao aos de em por para com sem sobre e ou mas nao sim que quem qual quais quando onde como porque quanto quanta quantos quantas ' +
      'ele ela eles elas isso isto diz dizem depois antes pela pelo ate veem este esta esse essa aquele aquela seu sua seus suas se ha tem foi era sao esta estao ser estar aparece ouve fala dito vezes vez alguem algo durante enquanto video',
  ),
  tr: split(
    'bir bu su o ve veya ile mi mu midir var yok ne neler nedir nerede nereye kim kimin kac hangi nasil neden nicin ki de da icin kadar gibi zaman kez sure once sonra videoda videonun sesi',
  ),
};

/** Told by most of the letters. */
function byScript(text: string, shown: AnswerLanguage | undefined): AnswerLanguage | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isMostly = (script: RegExp): boolean => (text.match(script)?.length ?? 0) > letters / 2;
  if (isMostly(/\p{Script=Hangul}/gu)) return 'ko';
  if (isMostly(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)) {
    const isJapanese = shown === 'ja' || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
    return isJapanese ? 'ja' : 'zh';
  }
  if (isMostly(/\p{Script=Devanagari}/gu)) return 'hi';
  // Persian and Urdu, and the other languages in Cyrillic letters, have letters of their own.
  if (isMostly(/\p{Script=Arabic}/gu)) return /[پچژگکیٹڈڑےہھں]/u.test(text) ? undefined : 'ar';
  if (isMostly(/\p{Script=Cyrillic}/gu)) return /[іїєґўјљњћђџқғәңөұү]/iu.test(text) ? undefined : 'ru';
  return undefined;
}

function byMarks(text: string): AnswerLanguage | undefined {
  if (/[¿¡ñ]/iu.test(text)) return 'es';
  if (/[ğışİ]/u.test(text)) return 'tr';
  return /[ãõ]/iu.test(text) ? 'pt' : undefined;
}

/** At least two words of a language, and more than of every other. */
function byWords(text: string): AnswerLanguage | undefined {
  const asked = wordsOf(text);
  const hits = Object.entries(words)
    .map(([language, known]) => ({ language, count: asked.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [best, next] = hits;
  return best && best.count > Math.max(1, next?.count ?? 0) ? (best.language as AnswerLanguage) : undefined;
}
