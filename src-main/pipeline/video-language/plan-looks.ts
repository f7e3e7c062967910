import type { WhyLook } from '../../domain/pack-answer.ts';
import type { Moment } from '../../domain/time.ts';

/** A part of a video that is looked at in one go, and why. */
export interface Look {
  moment: Moment;
  /** Most frames that are taken of it. */
  frames: number;
  why: WhyLook;
}

/** A moment that search has found, with its score. */
export interface FoundMoment extends Moment {
  score: number;
}

/** Frames that a pack takes: usually, and at most; and how many a second it needs to follow what happens, 1 where it does not tell. */
export interface FrameLimits {
  usual: number;
  most: number;
  perSecond?: number | undefined;
}

/** Parts of one video that are looked at for one question: each takes a prompt of its own. */
const mostLooks = 3;

/**
 * Decides what is looked at for a question on a part of a video. What is short enough is looked at as a whole, densely. Of what is
 * longer, those windows that hold most of what search has found; without any find, all of it, but only here and there. A range that a
 * person chose is looked at from end to end where so many windows as usual are enough.
 *
 * @returns in order of time; windows do not overlap
 */
export function planLooks(part: Moment, found: readonly FoundMoment[], limits: FrameLimits, isRange = false): Look[] {
  const { usual, most, perSecond = 1 } = limits;
  const length = part.end - part.start;
  const reach = most / perSecond;
  const count = Math.max(1, Math.ceil(length / reach));
  if (count <= (isRange ? mostLooks : 1)) {
    const frames = Math.min(most, Math.max(usual, Math.ceil((length / count) * perSecond)));
    return equalParts(part, count).map((moment) => ({ moment, frames, why: 'whole' }));
  }
  const windows = bestWindows(part, found, reach);
  if (windows.length === 0) return [{ moment: part, frames: most, why: 'overview' }];
  return windows.map((moment) => ({ moment, frames: most, why: 'found' }));
}

function equalParts({ start, end }: Moment, count: number): Moment[] {
  const edge = (at: number): number => (at === count ? end : start + ((end - start) * at) / count);
  return Array.from({ length: count }, (_, at) => ({ start: edge(at), end: edge(at + 1) }));
}

/** What was found, as the middle of its moment. */
interface Point {
  at: number;
  score: number;
}

/** Windows of a length around what was found, the richest first chosen; what one holds counts for no other. */
function bestWindows(part: Moment, found: readonly FoundMoment[], length: number): Moment[] {
  let points = found
    .map(({ start, end, score }): Point => ({ at: (start + end) / 2, score }))
    .filter(({ at }) => at >= part.start && at <= part.end);
  let free = [part];
  const chosen: Moment[] = [];
  while (points.length > 0 && chosen.length < mostLooks) {
    const windows = points.flatMap((point) => windowAround(point, free, length) ?? []);
    if (windows.length === 0) break;
    const best = windows.reduce((rich, window) => (worth(window, points) > worth(rich, points) ? window : rich));
    chosen.push(best);
    points = points.filter((point) => !holds(best, point));
    free = free.flatMap((gap) => without(gap, best));
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** With the point in its middle, as far as the free stretch around it allows; undefined where all is taken. */
function windowAround(point: Point, free: readonly Moment[], length: number): Moment | undefined {
  const gap = free.find((stretch) => holds(stretch, point));
  if (!gap) return undefined;
  const start = Math.max(gap.start, Math.min(point.at - length / 2, gap.end - length));
  return { start, end: Math.min(gap.end, start + length) };
}

function worth(window: Moment, points: readonly Point[]): number {
  return points.reduce((sum, point) => sum + (holds(window, point) ? point.score : 0), 0);
}

function holds({ start, end }: Moment, { at }: Point): boolean {
  return at >= start && at <= end;
}

/** What is left of a stretch on both sides of a window. */
function without(stretch: Moment, window: Moment): Moment[] {
  if (window.end <= stretch.start || window.start >= stretch.end) return [stretch];
  const sides = [
    { start: stretch.start, end: window.start },
    { start: window.end, end: stretch.end },
  ];
  return sides.filter(({ start, end }) => end > start);
}
