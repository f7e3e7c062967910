import type { Moment } from '../../src-main/domain/time.ts';

/** Seconds that are buffered before the playhead gets there. */
const ahead = 20;
/** Seconds around the playhead outside of which nothing is kept. */
const kept = { before: 30, after: 60 };
/** The end of what is buffered is exact to a frame or a block of sound; this much behind it surely lies in the next segment. */
const intoNext = 0.1;
/** The last frame or block of sound ends a little before the video does, or after. */
const seam = 0.02;
/** Segments begin to the microsecond where they should. */
const exact = 0.001;

/** Media time around which the next segment is wanted; undefined when there is enough. */
export function wantedTime(time: number, buffered: readonly Moment[], duration: number): number | undefined {
  const at = Math.min(time, Math.max(0, duration - seam));
  const around = buffered.find(({ start, end }) => start - exact <= at && at < end);
  if (!around) return at;
  if (isAtEnd(around.end, duration) || around.end - at >= ahead) return undefined;
  return around.end + intoNext;
}

/** True when nothing comes behind what is buffered. */
export function isAtEnd(end: number, duration: number): boolean {
  return end >= duration - seam;
}

/** What can be dropped, so that a long video takes no more memory than a short one. */
export function droppable(time: number, buffered: readonly Moment[]): Moment[] {
  const keep = { start: Math.max(0, time - kept.before), end: time + kept.after };
  return buffered.flatMap(({ start, end }) => [
    ...(start < keep.start ? [{ start, end: Math.min(end, keep.start) }] : []),
    ...(end > keep.end ? [{ start: Math.max(start, keep.end), end }] : []),
  ]);
}
