import type { Examined } from './examine.ts';

/** Shares of right things, 0..1, and how many things there were. */
export interface Figures {
  questions: number;
  /** Answers without a fault, or rightly refused. */
  right: number;
  /** Absent things that were refused. */
  refusalRecall: number;
  /** Refusals of absent things among all refusals. */
  refusalPrecision: number;
  /** Citations in a place that answers. */
  citationPrecision: number;
  intent: number;
  /** Half of the answers took no longer, in milliseconds. */
  medianMs: number;
}

export function figuresOf(examined: readonly Examined[]): Figures {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const absent = examined.filter(({ golden }) => golden.refused);
  const refused = examined.filter(({ answer }) => answer.refused);
  const rightly = absent.filter(({ answer }) => answer.refused);
  const present = examined.filter(({ golden }) => !golden.refused);
  const total = (count: (one: Examined) => number): number => present.reduce((sum, one) => sum + count(one), 0);
  return {
    questions: examined.length,
    right: share(examined.filter(({ faults }) => faults.length === 0).length, examined.length),
    refusalRecall: share(rightly.length, absent.length),
    refusalPrecision: share(rightly.length, refused.length),
    citationPrecision: share(
      total(({ citations }) => citations.right),
      total(({ citations }) => citations.all),
    ),
    intent: share(examined.filter(({ golden, answer }) => golden.intent === answer.intent).length, examined.length),
    medianMs: examined.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)[examined.length >> 1] ?? 0,
  };
}
