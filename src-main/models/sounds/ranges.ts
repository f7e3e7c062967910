import type { Moment } from '../../domain/time.ts';
import type { SegmentClass, SoundLabels } from './labels.ts';
import type { SoundTag } from './model.ts';
import { specificClasses } from './specific.ts';
import { scoresOfSound } from './together.ts';

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

/** Scores at which a sound begins, and below which it ends; pauses shorter than `pause` seconds do not end it. */
interface Thresholds {
  begin: number;
  end: number;
  pause: number;
}

/**
 * On ESC-10 (158 clips of one sound each) these name the sound in 125 clips, with 1.2 ranges a clip of something else; .4 and .2 alone
 * name as many with 1.3.
 */
const usual: Thresholds = { begin: 0.3, end: 0.15, pause: 1 };
/** Sneezes and barks reach .4 as speech. */
const segments: Thresholds = { begin: 0.5, end: 0.3, pause: 1 };
/**
 * Small sounds never score high, and nothing else is taken for them: on ESC-10 a clock reaches .3 twice in 7 of its 16 clips and .15 in 11,
 * which no other of the 142 does; a fire in 7 and in 14, and 2 others do.
 */
const small: Thresholds = { begin: 0.15, end: 0.1, pause: 1 };
const smallSounds: ReadonlySet<string> = new Set(['Clock', 'Tick', 'Fire', 'Crackle']);
/**
 * A clock in a room ticks on, but only some of its ticks are heard. Of 141 clips of ESC-10 that no question of the evaluation is about, the
 * classes of a clock together reach .12 twice in 14 of its 15 clips, .3 in 11, and not in any other.
 */
const ticking: Thresholds = { begin: 0.12, end: 0.08, pause: 4 };
const clockThatTicks = 'Tick-tock';
/** A sound in a single step must score this, or this together with the classes of the same sound (`together.ts`). */
const singleStep = 0.5;
const singleStepTogether = 0.6;
/** Seconds from one step to the next. */
const stepSeconds = 0.48;

/** Ranges of all sounds from consecutive steps of the tagger, sorted by start. At each step only the most specific classes count. */
export function soundRanges(tags: readonly SoundTag[], labels: SoundLabels): SoundRange[] {
  const heard = heardSteps(tags, labels);
  const ranges: SoundRange[] = [];
  for (const [index, { mid, name }] of labels.all.entries()) {
    const { begin, pause } = thresholds(index, labels);
    let open: SoundRange | undefined;
    let steps = 0;
    /** Of the first step. */
    let isTogether = false;
    const close = () => {
      if (!open || open.score < begin) return;
      if (steps === 1 && isTogether) ranges.push({ ...open, score: Math.max(open.score, singleStepTogether) });
      else if (steps > 1 || open.score >= singleStep) ranges.push(open);
    };
    for (const [at, tag] of tags.entries()) {
      if (!heard[at]!.has(index)) continue;
      const score = scoreOf(tag, index, labels);
      if (open && tag.start - open.end < pause) {
        open.end = tag.end;
        open.score = Math.max(open.score, score);
        steps++;
      } else {
        close();
        open = { start: tag.start, end: tag.end, name, label: mid, score };
        steps = 1;
        isTogether = isToldTogether(tag, index, labels);
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
    markHeard(tags, index, labels, active);
    forgetBrief(tags, index, labels, active);
  }
  return active.map((here, at) => {
    const nearby = active.slice(Math.max(0, at - explainedAround), at + explainedAround + 1);
    const specific = specificClasses([...new Set(nearby.flatMap((indices) => [...indices]))], labels);
    return new Set(specific.filter((index) => here.has(index)));
  });
}

/** Marks the steps in which a class scores `begin`, and those around them in which it still scores `end`. */
function markHeard(tags: readonly SoundTag[], index: number, labels: SoundLabels, active: Set<number>[]): void {
  const { begin, end } = thresholds(index, labels);
  const score = (at: number) => (tags[at] ? scoreOf(tags[at], index, labels) : 0);
  for (let at = 0; at < tags.length; at++) {
    if (score(at) < begin || active[at]!.has(index)) continue;
    let first = at;
    while (score(first - 1) >= end) first--;
    for (let on = first; score(on) >= end; on++) active[on]!.add(index);
  }
}

/** What is too brief to be told explains nothing wider: a single step of 0.47 of a roar, beside 0.52 of roaring cats. */
function forgetBrief(
  tags: readonly SoundTag[],
  index: number,
  labels: SoundLabels,
  active: readonly Set<number>[],
): void {
  const isHeard = (at: number) => active[at]?.has(index) ?? false;
  const within = Math.ceil(thresholds(index, labels).pause / stepSeconds);
  const isAlone = (at: number) =>
    !Array.from({ length: within }, (_, near) => near + 1).some((steps) => isHeard(at - steps) || isHeard(at + steps));
  const isUnsure = (tag: SoundTag) => scoreOf(tag, index, labels) < singleStep && !isToldTogether(tag, index, labels);
  const brief = tags.keys().filter((at) => active[at]!.has(index) && isAlone(at) && isUnsure(tags[at]!));
  for (const at of brief) active[at]!.delete(index);
}

/** True where the classes of a sound tell together that it is heard in a step, and none of them alone. */
function isToldTogether(tag: SoundTag, index: number, labels: SoundLabels): boolean {
  const own = scoresOfSound(tag, index, labels);
  return own.every((score) => score < singleStepTogether) && sumOf(own) >= singleStepTogether;
}

/** The score of a class in a step; of a clock that ticks that of all classes of a clock. */
function scoreOf(tag: SoundTag, index: number, labels: SoundLabels): number {
  return labels.all[index]!.name === clockThatTicks
    ? Math.min(1, sumOf(scoresOfSound(tag, index, labels)))
    : tag.scores[index]!;
}

function thresholds(index: number, labels: SoundLabels): Thresholds {
  if (Object.values(labels.indexOf).includes(index)) return segments;
  const { name } = labels.all[index]!;
  if (name === clockThatTicks) return ticking;
  return smallSounds.has(name) ? small : usual;
}

function sumOf(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0);
}
