import type { Moment } from '../../domain/time.ts';
import type { PackManifest } from '../../models/packs/pack-manifest.ts';
import {
  atRate,
  type FramePolicy,
  segmentMiddles,
  segmentStarts,
} from '../../models/video-language/frames/sampling.ts';
import { shotTimes } from '../../models/video-language/frames/shot-times.ts';

/** Of what frames are chosen. */
export interface FrameChoice {
  moment: Moment;
  /** Media times at which frames appear in the moment, in order; the first may have begun before it. */
  times: readonly number[];
  /** Media times at which shots begin, for `shots`. */
  shots: readonly number[];
  /** Most frames that are taken. */
  wanted: number;
  /** Whether the moment is a part of a longer video, which is looked at densely. */
  isPart: boolean;
}

/** Longer clips are not listed frame by frame: their container would have to be read from end to end. */
export const longestListed = 600;
/** Frames a second where the container does not say. */
const usualRate = 25;

/** Times so far apart as frames are on average, for clips that are too long to be listed. */
export function evenTimes({ start, end }: Moment, framesPerSecond: number): number[] {
  const rate = framesPerSecond > 0 ? framesPerSecond : usualRate;
  return Array.from({ length: Math.max(1, Math.floor((end - start) * rate)) }, (_, frame) => start + frame / rate);
}

/** Media times of the frames that a pack looks at, in order and to a millisecond. None where the clip has no frames. */
export function chosenTimes(
  { perSecond = 1, skippedSeconds = 0, ...frames }: NonNullable<PackManifest['frames']>,
  { moment, times, shots, wanted, isPart }: FrameChoice,
  policy: FramePolicy = frames.policy,
): number[] {
  const most = Math.min(wanted, frames.most);
  if (times.length === 0) return [];
  const clip = { count: times.length, duration: moment.end - moment.start };
  if (policy === 'shots') return shotTimes(moment, shots, most).map(toMilliseconds);
  const rate = isPart ? Math.max(perSecond, Math.min(frames.usual, most) / clip.duration) : perSecond;
  const chosen =
    policy === 'segment-start'
      ? segmentStarts(clip, most)
      : policy === 'segment-middle'
        ? segmentMiddles(clip, most)
        : atRate(clip, { perSecond: rate, most, skippedSeconds });
  return chosen.map((frame) => toMilliseconds(times[frame]!));
}

function toMilliseconds(time: number): number {
  return Math.round(time * 1000) / 1000;
}
