import type { Colour } from '../../domain/colour.ts';
import type { Box, SeenPart } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';

/** How surely a thing is seen, 0..1; where, how often at once and in which colours, for a model that tells. */
export interface Sighting {
  score: number;
  box?: Box;
  count?: number;
  colours?: readonly Colour[];
}

/** What is seen in one picture, by label, and the moment that the picture stands for. */
export interface Look extends Moment {
  seen: ReadonlyMap<string, Sighting>;
  /** False for a picture that looks like an earlier one: it is no second opinion. */
  fresh: boolean;
}

/** A thing that is seen for a while: the highest score, the box where it begins, as that is where people look first, the largest count. */
export interface SightingRange extends Moment, Omit<Sighting, 'colours'> {
  label: string;
  /** What was counted and measured, look by look, where that is the same joined. */
  parts: SeenPart[];
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
  const parts = partsOf(label, looks.slice(goesOn ? 0 : run[0]!, run.at(-1)! + 1));
  return { label, start, end, score, parts, ...(box && { box }), ...(count > 1 && { count }), goesOn };
}

/** A look without the thing, between others with it, shows one of it. */
function partsOf(label: string, looks: readonly Look[]): SeenPart[] {
  const parts: SeenPart[] = [];
  for (const { start, end, seen } of looks) {
    const { count = 1, colours = [] } = seen.get(label) ?? {};
    const part = { start, end, count: Math.max(1, count), colours };
    const last = parts.at(-1);
    if (last && isAlike(last, part)) last.end = end;
    else parts.push(part);
  }
  return parts;
}

function isAlike(one: SeenPart, other: SeenPart): boolean {
  return (
    one.count === other.count &&
    one.colours.length === other.colours.length &&
    one.colours.every(({ name, share }, at) => name === other.colours[at]!.name && share === other.colours[at]!.share)
  );
}
