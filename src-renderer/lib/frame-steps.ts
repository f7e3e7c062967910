import type { FrameList } from '../../src-main/domain/frame-list.ts';
import type { Moment } from '../../src-main/domain/time.ts';
import { countWhile } from './sorted.ts';

/** Frames that are known of a stretch of a video of so many seconds. */
export interface KnownFrames extends FrameList {
  within: Moment;
  duration: number;
}

/** Seconds by which clocks differ that mean the same frame. */
const slack = 1e-4;
/** Half the length of a last frame of which nothing is known. */
const halfAFrame = 0.02;

/**
 * The middle of the frame that lies `steps` frames from the one shown at a time; the middle survives rounding. Undefined where the
 * stretch does not reach that far.
 */
export function frameAt({ times, within, duration }: KnownFrames, time: number, steps: number): number | undefined {
  const wanted = countWhile(times.length, (index) => times[index]! <= time + slack) - 1 + steps;
  const fromStart = within.start <= 0;
  const toEnd = within.end >= duration;
  // The frame after the wanted one tells how long that is.
  if (times.length === 0 || (wanted < 0 && !fromStart) || (wanted >= times.length - 1 && !toEnd)) return undefined;
  const at = Math.min(Math.max(0, wanted), times.length - 1);
  const start = times[at]!;
  const next = times[at + 1] ?? Math.min(duration, start + lengthBefore(times, at));
  return start + Math.max(0, next - start) / 2;
}

/** The nearest keyframe before or after the frame shown at a time, if the stretch holds one. */
export function keyframeFrom({ times, keyframes }: FrameList, time: number, direction: 1 | -1): number | undefined {
  if (direction > 0) return keyframes.find((key) => key > time + slack);
  const shown = times.findLast((frame) => frame <= time + slack) ?? time;
  return keyframes.findLast((key) => key < shown - slack);
}

function lengthBefore(times: readonly number[], at: number): number {
  return at > 0 ? times[at]! - times[at - 1]! : 2 * halfAFrame;
}
