import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold } from '../../search/words.ts';
import { languageNamed } from './language-names.ts';
import type { Question } from './question.ts';

/** How a language asks which one is spoken, or whether one is: of the folded question. */
interface Cue {
  /** That something is spoken, or is in a language. */
  spoken: RegExp;
  /** Languages are what is spoken about. */
  about: RegExp;
  /** Asks for any language. */
  any: RegExp;
  /** The words that ask so. */
  words: RegExp;
}

const cues: Readonly<Record<AnswerLanguage, Cue>> = {
  en: {
    spoken:
      /\b(?:spoken|speak\w*|spoke|languages?|(?:said|says?|saying|talk\w*|s[iu]ng\w*) in|(?:is|are|was) (?:it|this|that|everything|(?:the|this) \w+) in)\b/,
    about: /\b(?:about|mention\w*|words?|translat\w*)\b/,
    any: /\blanguages?\b/,
    words: /^(?:languages?|different|it)$/,
  },
  de: {
    spoken: /gesprochen|sprech|spricht|gered|\brede[nt]\b|gesagt|sprache/,
    about: /\buber\b|erwahn|\bwort/,
    any: /\bsprachen?\b/,
    words: /^(?:sprachen?|verschiedene\w*)$/,
  },
  fr: {
    spoken: /\bparl|\blangues?\b|\bdite?s?\b|\bdit-on\b/,
    about: /\bparle\S* (?:d[eu]|d'\S+)\b|\bmention|\bpropos\b|\bmots?\b/,
    any: /\blangues?\b/,
    words: /^(?:langues?|parlee?s?|quelles?)$/,
  },
  es: {
    spoken: /\bhabl|\bidiomas?\b|\blenguas?\b|\bdice/,
    about: /\bhabla\w* (?:de|del|sobre)\b|\bmencion|\bacerca\b|\bpalabra/,
    any: /\b(?:idiomas?|lenguas?)\b/,
    words: /^(?:idiomas?|lenguas?|habla\w*)$/,
  },
  pt: {
    spoken: /\bfala|\bidiomas?\b|\blinguas?\b|\bdi(?:z|to)/,
    about: /\bfala\w* (?:d[eoa]|sobre)\b|\bmencion|\bpalavra/,
    any: /\b(?:idiomas?|linguas?)\b/,
    words: /^(?:idiomas?|linguas?|fala\w*)$/,
  },
  ru: {
    spoken: /говор|язык|речь|сказан/,
    about: /(?<!\p{L})(?:об?|про)(?!\p{L})|упомина|слов/u,
    any: /язык/,
    words: /^(?:язык\p{L}*|как(?:ом|их|ои|ие)|по|говор\p{L}*)$/u,
  },
  ar: {
    spoken: /لغ(?:ة|ات)|تكلم|تحدث|يقال/,
    about: /(?<!\p{L})(?:عن|حول)(?!\p{L})|يذكر|كلمة/u,
    any: /لغ(?:ة|ات)/,
    words: /لغ(?:ة|ات)|تكلم|تحدث|^بها$/,
  },
  hi: {
    spoken: /भाषा|बोल|कहा|बात/u,
    about: /बारे|उल्लेख|शब्द/u,
    any: /भाषा/u,
    words: /^(?:भाषा.*|कौन|सी|किस|बोल.*|जाती|रही|रहे|बात)$/u,
  },
  tr: {
    spoken: /\bdil|konus|soyle/,
    about: /hakk[ıi]nda|bahsed|kelime|sozcuk/,
    any: /\bdil(?:de|ler|lerde|i|inde)?\b/,
    words: /^(?:dil(?:de|ler|lerde|i|inde)?|konus.*)$/,
  },
  ko: {
    spoken: /언어|말|어로|어를|사용/,
    about: /대해|관해|언급|단어/,
    any: /언어|어느 나라 말/,
    words: /^(?:언어.*|무엇.*|어떤|어느|무슨|나라|말.*|사용.*)$/,
  },
  ja: {
    spoken: /言語|何語|話|語で/,
    about: /について|言及|触れ|単語|言葉/,
    any: /言語|何語|どの言葉/,
    words: /^(?:言語.*|何語?|語|話.*|どの|使.*)$/,
  },
  zh: {
    spoken: /语|说|讲|文/,
    about: /关于|提到|谈到|词/,
    any: /语言|什么语|哪(?:种|国)?语/,
    words: /^(?:语言|语|什么|的是|哪些?|种|国|用|说.*|讲.*|中)$/,
  },
};

/** Whether a question asks for the languages that are spoken; `isOf` tells the words that ask so. */
export function asksForLanguages({ topic, told }: Pick<Question, 'topic' | 'told'>): {
  isAsked: boolean;
  isOf: (word: string) => boolean;
} {
  const folded = fold(topic);
  const { spoken, about, any, words } = cues[told];
  const isAsked = any.test(folded) && spoken.test(folded) && !about.test(folded);
  return { isAsked, isOf: (word) => isAsked && words.test(word) };
}

/** The language of speech that a question is about, as a primary tag, or any; undefined for a question of something else. */
export function languageAsked({ topic, told, words, phrases, sense }: Question): 'any' | { code: string } | undefined {
  if (phrases.length > 0 || sense === 'written' || sense === 'seen') return undefined;
  const cue = cues[told];
  const folded = fold(topic);
  if (!cue.spoken.test(folded) || cue.about.test(folded)) return undefined;
  const isBeside = (word: string): boolean => cue.words.test(word);
  const named = languageNamed(topic, told);
  if (named && words.some(named.isOf) && words.every((word) => named.isOf(word) || isBeside(word)))
    return { code: named.code };
  return cue.any.test(folded) && words.every(isBeside) ? 'any' : undefined;
}
