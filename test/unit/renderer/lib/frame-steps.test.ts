import { describe, expect, it } from 'vitest';
import { frameAt, keyframeFrom, type KnownFrames } from '../../../../src-renderer/lib/frame-steps.ts';

/** Frames of uneven length; of a longer video unless the stretch reaches its ends. */
const known = (within: [number, number], duration: number): KnownFrames => ({
  times: [2, 2.1, 2.15, 2.4, 3].filter((time) => time < within[1]),
  keyframes: [1, 2, 2.4],
  within: { start: within[0], end: within[1] },
  duration,
});

describe('a step', () => {
  it('goes to the middle of the next frame, wherever in the frame it begins', () => {
    const frames = known([2, 3.2], 10);
    for (const time of [2.1, 2.12, 2.149]) expect(frameAt(frames, time, 1)).toBeCloseTo(2.275, 9);
    expect(frameAt(frames, 2.12, -1)).toBeCloseTo(2.05, 9);
    expect(frameAt(frames, 2.12, 2)).toBeCloseTo(2.7, 9);
    expect(frameAt(frames, 2.12, 0)).toBeCloseTo(2.125, 9);
  });

  it('is not known beyond what was read', () => {
    const frames = known([2, 3.2], 10);
    expect(frameAt(frames, 2.12, 3)).toBeUndefined();
    expect(frameAt(frames, 2.05, -1)).toBeUndefined();
    expect(frameAt({ ...frames, times: [] }, 2.05, 0)).toBeUndefined();
  });

  it('stays on the first and the last frame of the video', () => {
    const frames = known([0, 3.2], 3.2);
    expect(frameAt(frames, 2.05, -3)).toBeCloseTo(2.05, 9);
    expect(frameAt(frames, 0, 0)).toBeCloseTo(2.05, 9);
    expect(frameAt(frames, 3.1, 5)).toBeCloseTo(3.1, 9);
    expect(frameAt({ ...frames, duration: 3.01 }, 3, 1)).toBeCloseTo(3.005, 9);
  });
});

it('keyframes are found before and after the frame on screen', () => {
  const frames = known([2, 3.2], 10);
  expect(keyframeFrom(frames, 2.13, 1)).toBe(2.4);
  expect(keyframeFrom(frames, 2.13, -1)).toBe(2);
  expect(keyframeFrom(frames, 2.001, -1)).toBe(1);
  expect(keyframeFrom(frames, 2.401, 1)).toBeUndefined();
});
