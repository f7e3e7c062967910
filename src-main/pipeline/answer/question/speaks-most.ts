import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold } from '../../search/words.ts';
import { mostAsked } from './most-words.ts';
import type { Question } from './question.ts';

/** How a language asks who does something the most, of the folded question, and the words that ask so. */
const cues: Readonly<Record<AnswerLanguage, { asks: RegExp; words: RegExp }>> = {
  en: { asks: /\bmost\b/, words: /^most$/ },
  de: { asks: /\bam meisten\b/, words: /^meisten$/ },
  fr: { asks: /\ble plus\b/, words: /^plus$/ },
  es: { asks: /\bmas\b/, words: /^mas$/ },
  pt: { asks: /\bmais\b/, words: /^mais$/ },
  ru: { asks: /больше (?:всего|всех)/, words: /^(?:больше|всего|всех)$/ },
  ar: { asks: /[اأ]كثر/, words: /[اأ]كثر|^(?:يتكلم|يتحدث|كلام\p{L}*|حديث\p{L}*)$/u },
  hi: { asks: /सबसे (?:ज्यादा|ज़्यादा|अधिक)/u, words: /^(?:सबसे|ज्यादा|ज़्यादा|अधिक|कौन|बोल.*|बात)$/u },
  tr: { asks: /en (?:cok|fazla)/, words: /^(?:en|cok|fazla)$/ },
  ko: { asks: /(?:가장|제일) 많이/, words: /^(?:가장|제일|많이|누가|누구.*)$/ },
  ja: { asks: /(?:一番|最も|いちばん)(?:多|よく)/, words: /^(?:一番|最も|多.*|一番多.*|誰|だれ)$/ },
  zh: { asks: /最多/, words: /^(?:最多|谁|说话|讲话)$/ },
};

/** True for a question who speaks the most, or the longest, and of nothing that is said. */
export function asksWhoSpeaksMost({ topic, told, words, phrases }: Question): boolean {
  const { asks, words: of } = cues[told];
  const longest = mostAsked({ topic, told });
  if (phrases.length > 0 || !(longest.by !== undefined || asks.test(fold(topic)))) return false;
  return words.every((word) => of.test(word) || longest.isOf(word));
}
