import type { ChosenFrame } from '../../domain/picture.ts';
import type { Moment } from '../../domain/time.ts';

/** The part of its shot that each chosen frame stands for, by the frame's time: from its own, or from the shot's start, to the next. */
export function shotParts(frames: readonly ChosenFrame[], duration: number): Map<number, Moment> {
  const parts = new Map<number, Moment>();
  for (const [at, { time, shot }] of frames.entries()) {
    const [before, next] = [frames[at - 1], frames[at + 1]];
    const start = before?.shot === shot ? time : shot;
    const end = next ? (next.shot === shot ? next.time : next.shot) : duration;
    parts.set(time, { start, end: Math.max(start, end) });
  }
  return parts;
}
