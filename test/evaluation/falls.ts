import type { EvidenceKind } from '../../src-main/domain/evidence.ts';
import type { Leavable } from './library.ts';
import type { QuestionSet } from './question-set.ts';

/** An answer as `evaluate.ts` keeps it. */
export interface AnswerLine {
  name: string;
  set: QuestionSet;
  /** Each begins with the kind of the evidence. */
  citations: string[];
  /** Not given where it is right. */
  faults?: string[];
}

/** Right answers that are wrong without some evidence. */
export interface Falls {
  /** They cite evidence of the kind that was left out. */
  resting: number;
  /** They do not, although they should stand: of the set `report` how many, of `work` which. */
  othersOfReport: number;
  others: string[];
}

/** @param kind what was left out; undefined where it is no evidence, and nothing should fall */
export function fallsOf(
  kind: EvidenceKind | undefined,
  whole: readonly AnswerLine[],
  without: readonly AnswerLine[],
): Falls {
  const wrong = new Set(without.filter(({ faults }) => faults !== undefined).map(({ name }) => name));
  const fallen = whole.filter(({ name, faults }) => faults === undefined && wrong.has(name));
  const rests = ({ citations }: AnswerLine): boolean =>
    kind !== undefined && citations.some((cited) => cited.startsWith(`${kind} `));
  const others = fallen.filter((one) => !rests(one));
  return {
    resting: fallen.length - others.length,
    othersOfReport: others.filter(({ set }) => set === 'report').length,
    others: others.filter(({ set }) => set === 'work').map(({ name }) => name),
  };
}

/** Why answers fall that cite nothing of what is left out. */
export const explainedFalls: Partial<Record<Leavable, Readonly<Record<string, string>>>> = {
  pictures: {
    'zoo/trick':
      'an elephant that is seen lets the answer say that its eating cannot be told; without it only a voice that says “Elephant” is left, and is quoted',
  },
};
