import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { frameAt, keyframeFrom, type KnownFrames } from '../lib/frame-steps.ts';
import { stepByRate } from '../lib/time.ts';
import { pause, seek, usePlayer } from './player.ts';

/** Seconds on either side of the playhead that are read: enough for many steps, then what long pictures need. */
const reaches = [4, 60];
/** Groups of pictures are seldom longer than the first. */
const keyframeReaches = [15, 110];
/** Seconds that a seek to a keyframe goes past its start, so that rounding does not end in the frame before. */
const pastStart = 0.001;

let known: (KnownFrames & { video: VideoId }) | null = null;
let wantedSteps = 0;
let stepping = false;

/** One frame on or back, by the file's own times; steps that come while these are read are not lost. */
export async function stepFrame(direction: 1 | -1): Promise<void> {
  pause();
  wantedSteps += direction;
  if (stepping) return;
  stepping = true;
  try {
    while (wantedSteps !== 0) {
      const steps = wantedSteps;
      const time = await firstIn(reaches, (frames, position) => frameAt(frames, position, steps));
      wantedSteps -= steps;
      const { position, framesPerSecond } = usePlayer.getState();
      seek(time ?? stepByRate(position, framesPerSecond, steps));
    }
  } finally {
    stepping = false;
    wantedSteps = 0;
  }
}

/** To the nearest keyframe before or after the frame on screen: pictures that players reach at once. */
export async function stepKeyframe(direction: 1 | -1): Promise<void> {
  pause();
  const time = await firstIn(keyframeReaches, (frames, position) => keyframeFrom(frames, position, direction));
  if (time !== undefined) seek(time + pastStart);
}

/** So many seconds on or back, and on to the next keyframe in that direction; exactly there where there is none. */
export async function seekByKeyframe(seconds: number): Promise<void> {
  const target = Math.max(0, usePlayer.getState().position + seconds);
  const nearest = ({ keyframes }: KnownFrames): number | undefined =>
    seconds < 0 ? keyframes.findLast((key) => key <= target) : keyframes.find((key) => key >= target);
  const time = await firstIn(keyframeReaches.slice(0, 1), nearest, target);
  seek(time === undefined ? target : time + pastStart);
}

/** What is found among the frames around the playhead, or another time, in ever longer stretches. */
async function firstIn(
  around: readonly number[],
  find: (frames: KnownFrames, position: number) => number | undefined,
  time?: number,
): Promise<number | undefined> {
  const { video } = usePlayer.getState();
  for (const reach of around) {
    const frames = await framesAround(time ?? usePlayer.getState().position, reach);
    const state = usePlayer.getState();
    if (!frames || state.video !== video) return undefined;
    const found = find(frames, state.position);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Frames at least half as far as `reach` around a time; nothing where they cannot be read. */
async function framesAround(time: number, reach: number): Promise<KnownFrames | undefined> {
  const { video, duration } = usePlayer.getState();
  if (video === null) return undefined;
  const within = { start: Math.max(0, time - reach), end: Math.min(duration, time + reach) };
  const isEnough =
    known?.video === video &&
    known.within.start <= Math.max(0, time - reach / 2) &&
    known.within.end >= Math.min(duration, time + reach / 2);
  if (known && isEnough) return known;
  try {
    known = { ...(await call('getFrames', { video, within })), within, duration, video };
    return known;
  } catch {
    // Steps go by the average rate then, as they do for sound.
    return undefined;
  }
}
