import type { EvidenceKind } from '../../../src-main/domain/evidence.ts';

/** One thing that a model stated, with how sure it was and whether it is so. */
export interface Judged {
  /** The model that made the evidence, with its version. */
  model: string;
  kind: EvidenceKind;
  /** Fitted on the one, told of the other. */
  half: 'fit' | 'told';
  /** Stated certainty, 0..1. */
  stated: number;
  /** Share of it that is right: 0 or 1, but for what has parts. */
  right: number;
}

/** Stated certainty and how much is right at it. */
export type Knot = readonly [stated: number, right: number];

/** One bin of a reliability curve. */
export interface Bin {
  count: number;
  /** Means over the bin. */
  stated: number;
  right: number;
}

/** Fewer things of a model tell nothing: it gets no curve, and evidence of it no confidence. */
export const fewestFitted = 12;
/** Most bins of a curve, and the fewest things in one: fewer tell nothing. */
const mostBins = 8;
const fewestInBin = 12;

/** Equal numbers of things in each bin, from the least sure to the surest. */
export function binsOf(judged: readonly Judged[]): Bin[] {
  const sorted = judged.toSorted((a, b) => a.stated - b.stated);
  const count = Math.max(1, Math.min(mostBins, Math.floor(sorted.length / fewestInBin)));
  return Array.from({ length: count }, (_, at) => {
    const own = sorted.slice(Math.round((at * sorted.length) / count), Math.round(((at + 1) * sorted.length) / count));
    return {
      count: own.length,
      stated: mean(own.map(({ stated }) => stated)),
      right: mean(own.map(({ right }) => right)),
    };
  }).filter((bin) => bin.count > 0);
}

/**
 * A curve that never falls (pool adjacent violators), drawn a little towards one half, the more so the fewer things a bin has
 * (one right and one wrong are added to each): nothing is ever certain.
 */
export function fitted(judged: readonly Judged[]): Knot[] {
  const pools: { count: number; stated: number; right: number }[] = [];
  for (const { count, stated, right } of binsOf(judged)) {
    pools.push({ count, stated: stated * count, right: right * count });
    while (pools.length > 1 && shareOf(pools.at(-2)!) >= shareOf(pools.at(-1)!)) {
      const last = pools.pop()!;
      const before = pools.at(-1)!;
      before.count += last.count;
      before.stated += last.stated;
      before.right += last.right;
    }
  }
  return pools.map((pool): Knot => [rounded(pool.stated / pool.count), rounded(shareOf(pool))]);
}

/** How far stated certainty lies from what is right, on average over the bins, weighted by what they hold. */
export function calibrationError(judged: readonly Judged[]): number {
  return binsOf(judged).reduce((sum, bin) => sum + (bin.count * Math.abs(bin.stated - bin.right)) / judged.length, 0);
}

function shareOf({ count, right }: { count: number; right: number }): number {
  return (right + 1) / (count + 2);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
