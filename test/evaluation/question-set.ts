import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { recordings } from './recordings.ts';

/** What a question is about, or how it is put; figures are told for each. */
export const kinds = [
  'find',
  'said',
  'written',
  'sounds',
  'objects',
  'counting',
  'duration',
  'order',
  'range',
  'summary',
  'cross-language',
  'misspelt',
  'follow-up',
  'combined',
  'absent',
  'trick',
] as const;
export type Kind = (typeof kinds)[number];

/** `work`: what the program is improved on. `report`: only figures are told of it; nobody looks at its wrong answers to improve. */
export const sets = ['work', 'report'] as const;
export type QuestionSet = (typeof sets)[number];

/** Ways to say one thing; a `*` at the end of one stands for any ending. */
const ways = z.array(z.string().regex(/^[^*]+\*?$/)).min(1);
const bounds = z.tuple([z.number().nonnegative(), z.number().nonnegative()]).refine(([least, most]) => least <= most);

/** What counts as a right answer, beside citing the evidence. */
const expectation = z.union([
  /** The sentences say each of these in one of its ways. */
  z.strictObject({ words: z.array(ways).min(1) }),
  /** The first number that is no time, between the two. */
  z.strictObject({ count: bounds }),
  /** A length of time in seconds, between the two. */
  z.strictObject({ seconds: bounds }),
  /** `any`: one of the moments is cited. `all`: each of them is. */
  z.strictObject({ moments: z.enum(['any', 'all']) }),
  /** Yes, and where. */
  z.strictObject({ present: z.literal(true) }),
  /** One thing is said, and the others not at all or after it. */
  z.strictObject({ first: ways, later: ways }),
  /** It is not there, and the answer says that it was not found. */
  z.strictObject({ refusal: z.literal(true) }),
]);
export type Expectation = z.infer<typeof expectation>;

const question = z.strictObject({
  /** Unique within its recording. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(kinds),
  set: z.enum(sets),
  question: z.string().min(1),
  /** BCP 47 tag of the question's language; English where none is given. */
  language: z.string().optional(),
  /** What was asked before it in the same chat. */
  after: z.array(z.string()).min(1).optional(),
  /** Answered from the file itself: nothing need be cited. */
  uncited: z.literal(true).optional(),
  /** Where a person sees or hears the answer, in seconds of media time. */
  evidence: z.array(bounds).min(1).optional(),
  expect: expectation,
});

export interface Question extends z.infer<typeof question> {
  recording: string;
}

const file = z.array(z.strictObject({ recording: z.string(), questions: z.array(question).min(1) }));

/**
 * Reads all questions.
 *
 * @throws Error where a question names no evidence, evidence outside its recording, or an id that is taken
 */
export function readQuestions(folder = join(import.meta.dirname, 'questions')): Question[] {
  const groups = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => file.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const questions = groups.flatMap((group) => group.questions.map((one) => ({ ...one, recording: group.recording })));
  const taken = new Set<string>();
  for (const one of questions) {
    const fault = taken.has(nameOf(one)) ? 'its id is taken' : faultOf(one);
    if (fault !== undefined) throw new Error(`${nameOf(one)}: ${fault}`);
    taken.add(nameOf(one));
  }
  return questions;
}

/** `sintel/gatekeepers` */
export function nameOf({ recording, id }: Pick<Question, 'recording' | 'id'>): string {
  return `${recording}/${id}`;
}

/** True for what the recording does not hold. */
export function isAbsent({ expect }: Question): boolean {
  return 'refusal' in expect;
}

function faultOf(one: Question): string | undefined {
  const recording = recordings.get(one.recording);
  if (!recording) return 'there is no such recording';
  if (isAbsent(one) !== (one.evidence === undefined)) return 'what is there has evidence, and what is absent has none';
  const outside = one.evidence?.find(([, end]) => end > recording.seconds + 0.01);
  return outside && `its evidence ends at ${outside[1]}, after the recording`;
}
