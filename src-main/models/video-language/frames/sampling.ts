import type { PackManifest } from '../../packs/pack-manifest.ts';

/** How frames are chosen: as the pack was taught, or from every shot. */
export type FramePolicy = NonNullable<PackManifest['frames']>['policy'] | 'shots';

/** Frames of a clip in their order, by number. */
export interface ClipFrames {
  count: number;
  /** Seconds that they last together. */
  duration: number;
}

/** The first frame of each of `wanted` equal parts: frame 0 always, the last never. All frames where there are fewer. */
export function segmentStarts({ count }: ClipFrames, wanted: number): number[] {
  if (count <= wanted) return Array.from({ length: count }, (_, frame) => frame);
  return Array.from({ length: wanted }, (_, part) => Math.floor((part * count) / wanted));
}

/** The frame in the middle of each of `wanted` equal parts. All frames where there are fewer. */
export function segmentMiddles({ count }: ClipFrames, wanted: number): number[] {
  if (count <= wanted) return Array.from({ length: count }, (_, frame) => frame);
  return Array.from({ length: wanted }, (_, part) => Math.round(((part + 0.5) * (count - 1)) / wanted));
}

/** Frames at a rate, as SmolVLM2 takes them. */
export interface FrameRate {
  /** Frames a second. */
  perSecond: number;
  most: number;
  /** Left out at both ends of a clip that is clearly longer than `most` frames. */
  skippedSeconds: number;
}

/** Evenly spread frames from the first to the last, so many a second, but `most` at most. */
export function atRate({ count, duration }: ClipFrames, { perSecond, most, skippedSeconds }: FrameRate): number[] {
  const wanted = Math.min(most, Math.max(1, halvesToEven(perSecond * duration)));
  const rate = count / duration;
  const isLong = skippedSeconds > 0 && duration - 2 * skippedSeconds > most * perSecond;
  const first = isLong ? Math.trunc(skippedSeconds * rate) : 0;
  const last = isLong ? Math.min(count - 1, Math.trunc(count - skippedSeconds * rate)) : count - 1;
  const [start, end] = first < last ? [first, last] : [0, count - 1];
  if (wanted === 1) return [start];
  const step = (end - start) / (wanted - 1);
  const spread = Array.from({ length: wanted }, (_, at) => (at === wanted - 1 ? end : Math.trunc(start + at * step)));
  return [...new Set(spread)];
}

/** As Python rounds. */
function halvesToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}
