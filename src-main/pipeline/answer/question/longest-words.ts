import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold } from '../../search/words.ts';
import type { Question } from './question.ts';

/** How a language asks for what is there longest, of the folded question, and the words that ask so. */
const cues: Readonly<Record<AnswerLanguage, { asks: RegExp; words: RegExp }>> = {
  en: { asks: /\blongest\b|\bmost of the time\b/, words: /^(?:longest|most|time)$/ },
  de: { asks: /\bam langsten\b|\blangste[nrs]?\b|\bmeiste zeit\b/, words: /^(?:langste\w*|meiste\w*|zeit)$/ },
  fr: { asks: /\ble plus longtemps\b|\bl[ea] plus longue?\b/, words: /^(?:plus|long\w*)$/ },
  es: { asks: /\bmas tiempo\b|\bmas larg[oa]\b/, words: /^(?:mas|tiempo|larg[oa])$/ },
  pt: { asks: /\bmais tempo\b|\bmais long[oa]\b/, words: /^(?:por|mais|tempo|long[oa])$/ },
  ru: { asks: /дольше всего|сам\p{L}+ длинн/u, words: /^(?:дольше|всего|сам\p{L}+|длинн\p{L}+)$/u },
  ar: { asks: /[اأ]طول/, words: /[اأ]طول|^(?:وقت|مدة)$/ },
  hi: {
    asks: /सबसे (?:लंब|लम्ब|देर|(?:ज्यादा|ज़्यादा|अधिक) (?:देर|समय))/u,
    words: /^(?:सबसे|लंब.*|लम्ब.*|देर|ज्यादा|ज़्यादा|अधिक|समय|तक|सी|सा)$/u,
  },
  tr: { asks: /en uzun/, words: /^(?:en|uzun|sure)$/ },
  ko: { asks: /(?:가장|제일) (?:오래|긴)/, words: /^(?:가장|제일|오래.*|긴|무엇.*|뭐.*|어떤|어느)$/ },
  ja: { asks: /(?:一番|いちばん|最も|もっとも)長/, words: /^(?:一番|最も|長.*|一番長.*|最も長.*)$/ },
  zh: { asks: /(?:最久|最长)/, words: /最久|最长|时间|^(?:哪|种|个|什么)$/ },
};

/** Whether a question asks for what is there longest; `isOf` tells the words that ask so. */
export function longestAsked({ topic, told }: Pick<Question, 'topic' | 'told'>): {
  isAsked: boolean;
  isOf: (word: string) => boolean;
} {
  const { asks, words } = cues[told];
  const isAsked = asks.test(fold(topic));
  return { isAsked, isOf: (word) => isAsked && words.test(word) };
}
