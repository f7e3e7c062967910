import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold } from '../../search/words.ts';
import type { Question } from './question.ts';

/** How a language asks for what is loudest, of the folded question, and the words that ask so. */
const cues: Readonly<Record<AnswerLanguage, { asks: RegExp; words: RegExp }>> = {
  en: { asks: /\bloudest\b/, words: /^loudest$/ },
  de: { asks: /\blauteste/, words: /^lauteste\w*$/ },
  fr: { asks: /\bplus (?:fort|bruyant)/, words: /^(?:plus|forte?s?|bruyant\w*|volume)$/ },
  es: {
    asks: /\bmas (?:fuerte|alto|ruidos)|\bmayor volumen\b/,
    words: /^(?:mas|fuertes?|altos?|ruidos[oa]s?|mayor|volumen)$/,
  },
  pt: {
    asks: /\bmais (?:alto|forte|barulhent)|\bmaior volume\b/,
    words: /^(?:mais|altos?|fortes?|barulhent\w+|maior|volume|esta)$/,
  },
  ru: { asks: /громче всего|сам\p{L}+ громк/u, words: /^(?:громче|всего|сам\p{L}+|громк\p{L}+)$/u },
  ar: { asks: /[اأ](?:على|قوى) صوت|صوت (?:ال)?[اأ](?:على|قوى)/, words: /[اأ](?:على|قوى)|^(?:يكون|هو)$/ },
  hi: { asks: /सबसे (?:तेज|तेज़|जोर|ज़ोर|ऊंच|ऊँच)/u, words: /^(?:सबसे|तेज.*|तेज़.*|जोर.*|ज़ोर.*|ऊंच.*|ऊँच.*|सी|कौन)$/u },
  tr: { asks: /en (?:yuksek|gurultulu)/, words: /^(?:en|zaman|yuksek|gurultulu|ses\p{L}*|an\p{L}*|hangisi|oldugu)$/u },
  ko: { asks: /(?:가장|제일) (?:큰|크|시끄러)/, words: /^(?:가장|제일|큰|크.*|시끄러.*|무엇.*|어떤|어느)$/ },
  ja: {
    asks: /(?:一番|いちばん|最も|もっとも)(?:うるさ|大きな音|大きい音|騒が|音が大き)|音が(?:一番|最も)大き/,
    words: /^(?:一番|最も|大き.*|うるさ.*|騒が.*|うる|一番大き.*|最も大き.*)$/,
  },
  zh: { asks: /最(?:大声|响|吵)|声音最大/, words: /^(?:最大?|最响|最吵|响|吵|大声|大|声音|哪|个|时候|什么)$/ },
};

/** True for a question when it is loudest, or what is then, and for nothing else. */
export function asksForLoudest({ topic, told, words, phrases, sense }: Question): boolean {
  if (phrases.length > 0 || (sense !== 'heard' && sense !== 'any')) return false;
  return cues[told].asks.test(fold(topic)) && words.every((word) => cues[told].words.test(word));
}
