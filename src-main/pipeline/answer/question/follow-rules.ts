import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import type { LabelledKind } from '../../search/ports.ts';
import { eastern } from './follow-rules-east.ts';
import { western } from './follow-rules-west.ts';
import type { Question } from './question.ts';

type AskedOf = (name: string, how: LabelledKind) => string;

/** How a language asks behind an earlier question. Patterns are tried on the question as it is written, without its question mark. */
export interface FollowRules {
  /** Asks for what lies behind, or before, what was cited: "And after that?" A question of its own is in `main` and `tail`. */
  after: RegExp;
  before: RegExp;
  /** Asks the same of something else, which is `rest`: "And the cat?" */
  also: readonly RegExp[];
  /** A word for what was asked about. */
  pronoun: RegExp;
  /** How a question begins that leaves that word out, where a language does. */
  without?: RegExp;
  /** What is asked where a follow-up has no question of its own. */
  comes: string;
  /** How a question about sounds or things is asked of others. */
  askedOf: Readonly<Record<Extract<Question['intent'], 'find' | 'count' | 'duration' | 'present'>, AskedOf>>;
  /** Asks what is said about something. */
  saidOf: (topic: string) => string;
}

/** All languages but English, whose rules are in `follow-up`. */
export const followRules: Readonly<Record<Exclude<AnswerLanguage, 'en'>, FollowRules>> = { ...western, ...eastern };
