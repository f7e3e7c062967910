import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { eastern } from './order-rules-east.ts';
import { western } from './order-rules-west.ts';

/** The first, the second and so on from 0; -1 is the last. */
export type Place = number;

/** How a language asks for an order. Patterns are tried in order on the question as it is written, without its question mark. */
export interface OrderRules {
  /** What lies behind something, in groups: `main`, and its end in `tail` where it is cut; `anchor` is what it lies behind. */
  after: readonly RegExp[];
  before: readonly RegExp[];
  /** Words for the first, the second, the last; what is left without them is the question. */
  places: readonly (readonly [Place, RegExp])[];
  /** Of two things the first or the last, in groups: `main`, `a`, `b`. */
  compared: readonly (readonly [Place, RegExp])[];
  /** What is asked where a question has no `main`. */
  comes: string;
  /** Asks for a word of a line: "Which number comes after eight?" */
  oneWord: RegExp;
}

/** All languages but English, whose rules are in `order-words`. */
export const orderRules: Readonly<Record<Exclude<AnswerLanguage, 'en'>, OrderRules>> = { ...western, ...eastern };
