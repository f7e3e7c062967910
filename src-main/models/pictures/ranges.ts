import type { Box } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';

/** How surely a thing is seen, 0..1; where, and how often at once, for a model that tells. */
export interface Sighting {
  score: number;
  box?: Box;
  count?: number;
}

/** What is seen in one picture, by label, and the moment that the picture stands for. */
export interface Look extends Moment {
  seen: ReadonlyMap<string, Sighting>;
  /** False for a picture that looks like an earlier one: it is no second opinion. */
  fresh: boolean;
}

/** A thing that is seen for a while: the highest score, the box where it begins, as that is where people look first, the largest count. */
export interface SightingRange extends Moment, Sighting {
  label: string;
  /** True when it goes on with a range from before the first look. */
  goesOn: boolean;
}

/** Scores at which a range begins, below which it ends, and that one picture alone must reach. */
export interface Thresholds {
  begin: number;
  end: number;
  alone: number;
}

/** So many pictures must reach `begin` where none reaches `alone`: they err in different ways. */
const enoughLooks = 2;
/** A range goes on over so many pictures in which the thing is not seen: people turn away, and pictures are blurred. */
const bridged = 1;

/**
 * Ranges of all that is seen, sorted by start.
 * @param looks consecutive ones of one shot  @param begun labels of ranges that reach the first look from before
 */
export function sightingRanges(
  looks: readonly Look[],
  begun: ReadonlySet<string>,
  thresholdsOf: (label: string) => Thresholds,
): SightingRange[] {
  const labels = new Set(looks.flatMap(({ seen }) => [...seen.keys()]));
  return [...labels]
    .flatMap((label) => rangesOf(label, looks, begun.has(label), thresholdsOf(label)))
    .sort((a, b) => a.start - b.start || b.score - a.score);
}

function rangesOf(label: string, looks: readonly Look[], begun: boolean, thresholds: Thresholds): SightingRange[] {
  const ranges: SightingRange[] = [];
  const scoreAt = (at: number): number => looks[at]!.seen.get(label)?.score ?? 0;
  const seenAt = looks.keys().filter((at) => scoreAt(at) >= thresholds.end);
  let run: number[] = [];
  let goesOn = begun;
  const close = (): void => {
    const sure = run.filter((at) => scoreAt(at) >= thresholds.begin && looks[at]!.fresh).length >= enoughLooks;
    if (run.length > 0 && (goesOn || sure || run.some((at) => scoreAt(at) >= thresholds.alone)))
      ranges.push(joined(label, looks, run, goesOn));
  };
  for (const at of seenAt) {
    if (at - (run.at(-1) ?? -1) > bridged + 1) {
      close();
      run = [];
      goesOn = false;
    }
    run.push(at);
  }
  close();
  return ranges;
}

/** @param run places of the looks in which it is seen */
function joined(label: string, looks: readonly Look[], run: readonly number[], goesOn: boolean): SightingRange {
  const sightings = run.map((at) => looks[at]!.seen.get(label)!);
  const score = Math.max(...sightings.map((each) => each.score));
  const box = sightings[0]!.box;
  const count = Math.max(...sightings.map((each) => each.count ?? 1));
  const start = looks[goesOn ? 0 : run[0]!]!.start;
  const { end } = looks[run.at(-1)!]!;
  return { label, start, end, score, ...(box && { box }), ...(count > 1 && { count }), goesOn };
}
