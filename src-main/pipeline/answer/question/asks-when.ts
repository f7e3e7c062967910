import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold } from '../../search/words.ts';
import type { Question } from './question.ts';

/** How a language asks for a time, in the folded text. */
const cues: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: /\bwhen\b|\bat (?:what|which) (?:time|point|moment|minute|second)\b/,
  de: /\bwann\b|\ban welcher stelle\b/,
  fr: /\bquand\b|\ba quel (?:moment|instant)\b/,
  es: /\bcuando\b|\ben que (?:momento|minuto)\b/,
  pt: /\bquando\b|\bem que (?:momento|minuto)\b/,
  ru: /когда|в какой момент/u,
  ar: /متى/u,
  hi: /कब/u,
  tr: /ne zaman/u,
  ko: /언제/u,
  ja: /いつ/u,
  zh: /什么时候|什麼時候|何时|何時/u,
};

/** True where a question asks when something is, and for nothing else. */
export function asksWhen({ intent, topic, told }: Pick<Question, 'intent' | 'topic' | 'told'>): boolean {
  return intent === 'find' && cues[told].test(fold(topic));
}
