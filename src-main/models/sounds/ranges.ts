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

/** Scores at which a sound begins, and below which it ends. */
interface Thresholds {
  begin: number;
  end: number;
}

/**
 * On ESC-10 (158 clips of one sound each) these name the sound in 125 clips, with 1.2 ranges a clip of something else; .4 and .2 alone
 * name as many with 1.3.
 */
const usual: Thresholds = { begin: 0.3, end: 0.15 };
/** Sneezes and barks reach .4 as speech. */
const segments: Thresholds = { begin: 0.5, end: 0.3 };
/**
 * Small sounds never score high, and nothing else is taken for them: on ESC-10 a clock reaches .3 twice in 7 of its 16 clips and .15 in 11,
 * which no other of the 142 does; a fire in 7 and in 14, and 2 others do.
 */
const small: Thresholds = { begin: 0.15, end: 0.1 };
const smallSounds: ReadonlySet<string> = new Set(['Clock', 'Tick', 'Tick-tock', 'Fire', 'Crackle']);
/** A sound in a single step must score this. */
const singleStep = 0.5;
/** Shorter pauses do not end a range, in seconds. */
const shortestPause = 1;

/** Ranges of all sounds from consecutive steps of the tagger, sorted by start. At each step only the most specific classes count. */
export function soundRanges(tags: readonly SoundTag[], labels: SoundLabels): SoundRange[] {
  const heard = heardSteps(tags, labels);
  const ranges: SoundRange[] = [];
  for (const [index, { mid, name }] of labels.all.entries()) {
    let open: SoundRange | undefined;
    let steps = 0;
    const close = () => {
      if (open && (steps > 1 || open.score >= singleStep) && open.score >= thresholds(index, labels).begin)
        ranges.push(open);
    };
    for (const [at, tag] of tags.entries()) {
      if (!heard[at]!.has(index)) continue;
      const score = tag.scores[index]!;
      if (open && tag.start - open.end < shortestPause) {
        open.end = tag.end;
        open.score = Math.max(open.score, score);
        steps++;
      } else {
        close();
        open = { start: tag.start, end: tag.end, name, label: mid, score };
        steps = 1;
      }
    }
    close();
  }
  return ranges.sort((a, b) => a.start - b.start || b.score - a.score);
}

/** When there is speech, music or silence; they may overlap. */
export function segmentSound(tags: readonly SoundTag[], labels: SoundLabels): Record<SegmentClass, Moment[]> {
  const ranges = soundRanges(tags, labels);
  const of = (segment: SegmentClass): Moment[] => {
    const { mid } = labels.all[labels.indexOf[segment]]!;
    return ranges.filter((range) => range.label === mid).map((range) => ({ start: range.start, end: range.end }));
  };
  return { speech: of('speech'), music: of('music'), silence: of('silence') };
}

/** For each step the classes that are heard, without those that a more specific one nearby explains. */
function heardSteps(tags: readonly SoundTag[], labels: SoundLabels): Set<number>[] {
  const active = tags.map(() => new Set<number>());
  for (let index = 0; index < labels.all.length; index++) {
    markHeard(tags, index, thresholds(index, labels), active);
    forgetBrief(tags, index, active);
  }
  return active.map((here, at) => {
    const nearby = active.slice(Math.max(0, at - explainedAround), at + explainedAround + 1);
    const specific = specificClasses([...new Set(nearby.flatMap((indices) => [...indices]))], labels);
    return new Set(specific.filter((index) => here.has(index)));
  });
}

/** Marks the steps in which a class scores `begin`, and those around them in which it still scores `end`. */
function markHeard(tags: readonly SoundTag[], index: number, { begin, end }: Thresholds, active: Set<number>[]): void {
  const score = (at: number) => tags[at]?.scores[index] ?? 0;
  for (let at = 0; at < tags.length; at++) {
    if (score(at) < begin || active[at]!.has(index)) continue;
    let first = at;
    while (score(first - 1) >= end) first--;
    for (let on = first; score(on) >= end; on++) active[on]!.add(index);
  }
}

/** What is too brief to be told explains nothing wider: a single step of 0.47 of a roar, beside 0.52 of roaring cats. */
function forgetBrief(tags: readonly SoundTag[], index: number, active: readonly Set<number>[]): void {
  const isHeard = (at: number) => active[at]?.has(index) ?? false;
  const isAlone = (at: number) => ![1, 2, 3].some((steps) => isHeard(at - steps) || isHeard(at + steps));
  const brief = tags
    .keys()
    .filter((at) => active[at]!.has(index) && isAlone(at) && tags[at]!.scores[index]! < singleStep);
  for (const at of brief) active[at]!.delete(index);
}

function thresholds(index: number, labels: SoundLabels): Thresholds {
  if (Object.values(labels.indexOf).includes(index)) return segments;
  return smallSounds.has(labels.all[index]!.name) ? small : usual;
}
