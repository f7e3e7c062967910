import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold } from '../../search/words.ts';
import type { Question } from './question.ts';

/** By what the most is asked for: how long it is there in all, or how many times. */
export type MostBy = 'length' | 'times';

/** How a language asks so, of the folded question, and the words that ask so. */
interface Cue {
  asks: RegExp;
  words: RegExp;
}

const cues: Readonly<Record<AnswerLanguage, Readonly<Record<MostBy, Cue>>>> = {
  en: {
    length: { asks: /\blongest\b|\bmost of the time\b/, words: /^(?:longest|most|time)$/ },
    times: {
      asks: /\bmost (?:often|frequent(?:ly)?|common(?:ly)?|times)\b/,
      words: /^(?:most|often|frequent(?:ly)?|common(?:ly)?|times)$/,
    },
  },
  de: {
    length: { asks: /\bam langsten\b|\blangste[nrs]?\b|\bmeiste zeit\b/, words: /^(?:langste\w*|meiste\w*|zeit)$/ },
    times: { asks: /\b(?:haufigste[nrs]?|oftesten)\b/, words: /^(?:haufigste\w*|oftesten)$/ },
  },
  fr: {
    length: { asks: /\ble plus longtemps\b|\bl[ea] plus longue?\b/, words: /^(?:plus|long\w*)$/ },
    times: {
      asks: /\bl[ea] plus (?:souvent|frequemment|frequente?)\b/,
      words: /^(?:plus|souvent|frequemment|frequente?)$/,
    },
  },
  es: {
    length: { asks: /\bmas tiempo\b|\bmas larg[oa]\b/, words: /^(?:mas|tiempo|larg[oa])$/ },
    times: {
      asks: /\bmas (?:a menudo|veces|frecuente)\b|\bcon (?:mas|mayor) frecuencia\b/,
      words: /^(?:mas|mayor|menudo|veces|frecuen\w+)$/,
    },
  },
  pt: {
    length: { asks: /\bmais tempo\b|\bmais long[oa]\b/, words: /^(?:por|mais|tempo|long[oa])$/ },
    times: {
      asks: /\bmais (?:vezes|frequente)\b|\bcom (?:mais|maior) frequencia\b/,
      words: /^(?:com|mais|maior|vezes|frequen\w+)$/,
    },
  },
  ru: {
    length: { asks: /дольше всего|сам\p{L}+ длинн/u, words: /^(?:дольше|всего|сам\p{L}+|длинн\p{L}+)$/u },
    times: { asks: /чаще всего|сам\p{L}+ част/u, words: /^(?:чаще|всего|сам\p{L}+|част\p{L}+)$/u },
  },
  ar: {
    length: { asks: /[اأ]طول/, words: /[اأ]طول|^(?:وقت|مدة)$/ },
    times: { asks: /[اأ]كثر (?:تكرار|مرات|الأحيان)/, words: /[اأ]كثر|تكرار|^(?:مرات|الأحيان)$/ },
  },
  hi: {
    length: {
      asks: /सबसे (?:लंब|लम्ब|देर|(?:ज्यादा|ज़्यादा|अधिक) (?:देर|समय))/u,
      words: /^(?:सबसे|लंब.*|लम्ब.*|देर|ज्यादा|ज़्यादा|अधिक|समय|तक|सी|सा)$/u,
    },
    times: {
      asks: /सबसे (?:अक्सर|(?:ज्यादा|ज़्यादा|अधिक) बार)/u,
      words: /^(?:सबसे|अक्सर|ज्यादा|ज़्यादा|अधिक|बार|सी|सा)$/u,
    },
  },
  tr: {
    length: { asks: /en uzun/, words: /^(?:en|uzun|sure)$/ },
    times: { asks: /en (?:s[ıi]k|cok (?:kez|kere|defa))/, words: /^(?:en|s[ıi]k|cok|kez|kere|defa)$/ },
  },
  ko: {
    length: { asks: /(?:가장|제일) (?:오래|긴)/, words: /^(?:가장|제일|오래.*|긴|무엇.*|뭐.*|어떤|어느)$/ },
    times: { asks: /(?:가장|제일) 자주/, words: /^(?:가장|제일|자주|무엇.*|뭐.*|어떤|어느)$/ },
  },
  ja: {
    length: { asks: /(?:一番|いちばん|最も|もっとも)長/, words: /^(?:一番|最も|長.*|一番長.*|最も長.*)$/ },
    times: {
      asks: /(?:一番|いちばん|最も|もっとも)(?:よく|頻繁)/,
      words: /^(?:一番|最も|よく.*|頻繁.*|一番よく.*|最も頻繁.*)$/,
    },
  },
  zh: {
    length: { asks: /(?:最久|最长)/, words: /最久|最长|时间|^(?:哪|种|个|什么)$/ },
    times: { asks: /最(?:常|频繁)|次数最多/, words: /最常|最频繁|次数|最多|^(?:最|常|频繁|哪|种|个|什么)$/ },
  },
};

/** Whether a question asks for what is there the longest, or the most often; `isOf` tells the words that ask so. */
export function mostAsked({ topic, told }: Pick<Question, 'topic' | 'told'>): {
  by: MostBy | undefined;
  isOf: (word: string) => boolean;
} {
  const folded = fold(topic);
  const by = (['times', 'length'] as const).find((each) => cues[told][each].asks.test(folded));
  return { by, isOf: (word) => by !== undefined && cues[told][by].words.test(word) };
}
