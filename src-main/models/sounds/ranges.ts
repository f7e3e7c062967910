import type { Moment } from '../../domain/time.ts';
import type { SegmentClass, SoundLabels } from './labels.ts';
import type { SoundTag } from './model.ts';
import { specificClasses } from './specific.ts';

/** A sound that is heard for a while. */
export interface SoundRange extends Moment {
  /** AudioSet's name. */
  name: string;
  /** AudioSet's identity. */
  label: string;
  /** Highest score within the range, 0..1. */
  score: number;
}

/** A class is explained by a more specific one up to this many steps away: scores rise and fall at different times. */
const explainedAround = 2;

export interface RangeOptions {
  /** A sound begins at this score … */
  begin?: number;
  /** … and goes on until it falls below this one. */
  end?: number;
  /** Shorter pauses do not end a range, in seconds. */
  shortestPause?: number;
}

/**
 * Ranges of all sounds from consecutive steps of the tagger, sorted by start. At each step only the most specific classes count.
 */
export function soundRanges(tags: readonly SoundTag[], labels: SoundLabels, options: RangeOptions = {}): SoundRange[] {
  const { begin = 0.4, end = 0.2, shortestPause = 1 } = options;
  const heard = heardSteps(tags, labels, begin, end);
  const ranges: SoundRange[] = [];
  for (const [index, { mid, name }] of labels.all.entries()) {
    let open: SoundRange | undefined;
    for (const [at, tag] of tags.entries()) {
      if (!heard[at]!.has(index)) continue;
      const score = tag.scores[index]!;
      if (open && tag.start - open.end < shortestPause) {
        open.end = tag.end;
        open.score = Math.max(open.score, score);
      } else {
        open = { start: tag.start, end: tag.end, name, label: mid, score };
        ranges.push(open);
      }
    }
  }
  return ranges.filter(({ score }) => score >= begin).sort((a, b) => a.start - b.start || b.score - a.score);
}

/** When there is speech, music or silence; they may overlap. */
export function segmentSound(
  tags: readonly SoundTag[],
  labels: SoundLabels,
  options: RangeOptions = {},
): Record<SegmentClass, Moment[]> {
  const ranges = soundRanges(tags, labels, options);
  const of = (segment: SegmentClass): Moment[] => {
    const { mid } = labels.all[labels.indexOf[segment]]!;
    return ranges.filter((range) => range.label === mid).map((range) => ({ start: range.start, end: range.end }));
  };
  return { speech: of('speech'), music: of('music'), silence: of('silence') };
}

/** For each step the classes that are heard, without those that a more specific one nearby explains. */
function heardSteps(tags: readonly SoundTag[], labels: SoundLabels, begin: number, end: number): Set<number>[] {
  const active = tags.map(() => new Set<number>());
  for (let index = 0; index < labels.all.length; index++) markHeard(tags, index, begin, end, active);
  return active.map((here, at) => {
    const nearby = active.slice(Math.max(0, at - explainedAround), at + explainedAround + 1);
    const specific = specificClasses([...new Set(nearby.flatMap((indices) => [...indices]))], labels);
    return new Set(specific.filter((index) => here.has(index)));
  });
}

/** Marks the steps in which a class scores `begin`, and those around them in which it still scores `end`. */
function markHeard(tags: readonly SoundTag[], index: number, begin: number, end: number, active: Set<number>[]): void {
  const score = (at: number) => tags[at]?.scores[index] ?? 0;
  for (let at = 0; at < tags.length; at++) {
    if (score(at) < begin || active[at]!.has(index)) continue;
    let first = at;
    while (score(first - 1) >= end) first--;
    for (let on = first; score(on) >= end; on++) active[on]!.add(index);
  }
}
