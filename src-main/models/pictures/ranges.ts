import type { Colour } from '../../domain/colour.ts';
import type { Box, SeenPart } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';

/** How surely a thing is seen, 0..1; where, how often at once and in which colours, for a model that tells. */
export interface Sighting {
  score: number;
  box?: Box;
  count?: number;
  /** True for what is not sure to be seen, however high it scores: a range goes on with it, but it begins none, and makes nothing surer. */
  isBeside?: boolean;
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

/** A range by the places of its first and last look. */
interface Found extends Omit<SightingRange, keyof Moment | 'parts'> {
  from: number;
  to: number;
}

function rangesOf(label: string, looks: readonly Look[], begun: boolean, thresholds: Thresholds): SightingRange[] {
  const ranges: Found[] = [];
  const sightingAt = (at: number): Sighting | undefined => looks[at]?.seen.get(label);
  const scoreAt = (at: number): number => (sightingAt(at)?.isBeside ? 0 : (sightingAt(at)?.score ?? 0));
  const isThere = (at: number): boolean => sightingAt(at)?.isBeside === true || scoreAt(at) >= thresholds.end;
  let run: number[] = [];
  let goesOn = begun;
  /** The last look of the last range. */
  let told = -1;
  /** From the first look to the last, as long as anything of it is seen. */
  const reach = (own: readonly number[]): Pick<Found, 'from' | 'to'> => {
    let [first, last] = [own[0]!, own.at(-1)!];
    while (first - 1 > told && isThere(first - 1)) first--;
    while (isThere(last + 1)) last++;
    told = last;
    return { from: goesOn ? 0 : first, to: last };
  };
  const isSure = (): boolean => {
    const sure = run.filter((at) => scoreAt(at) >= thresholds.begin && looks[at]!.fresh).length >= enoughLooks;
    return goesOn || sure || run.some((at) => scoreAt(at) >= thresholds.alone);
  };
  const close = (): void => {
    if (run.length === 0) return;
    const [last, seen] = [ranges.at(-1), run.map((at) => sightingAt(at)!)];
    // The last range has reached into this run.
    if (last && run[0]! <= told) ranges.splice(-1, 1, { ...last, ...surest([last, ...seen]), to: reach(run).to });
    else if (isSure()) ranges.push({ label, ...reach(run), ...surest(seen), goesOn });
  };
  // It goes on from before with what makes nothing surer.
  if (begun && sightingAt(0)?.isBeside) ranges.push({ label, ...reach([0]), score: 0, goesOn });
  for (const at of looks.keys().filter((each) => scoreAt(each) >= thresholds.end)) {
    if (at - (run.at(-1) ?? -1) > bridged + 1) {
      close();
      run = [];
      goesOn = false;
    }
    run.push(at);
  }
  close();
  return ranges.map(({ from, to, ...found }) => {
    const own = looks.slice(from, to + 1);
    return { ...found, start: own[0]!.start, end: own.at(-1)!.end, parts: partsOf(label, own) };
  });
}

/** The highest score, the first box and the largest count. */
function surest(sightings: readonly Omit<Sighting, 'colours'>[]): Omit<Sighting, 'colours'> {
  const score = Math.max(...sightings.map((each) => each.score));
  const box = sightings[0]!.box;
  const count = Math.max(...sightings.map((each) => each.count ?? 1));
  return { score, ...(box && { box }), ...(count > 1 && { count }) };
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
