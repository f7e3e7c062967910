import { describe, expect, it } from 'vitest';
import { atRate, segmentMiddles, segmentStarts } from '../../../../src-main/models/video-language/frames/sampling.ts';
import { shotTimes } from '../../../../src-main/models/video-language/frames/shot-times.ts';

const clip = (count: number, duration = count / 30) => ({ count, duration });

describe('frames of equal parts', () => {
  it('are where the parts begin, as in Video-LLaMA', () => {
    expect(segmentStarts(clip(185), 8)).toEqual([0, 23, 46, 69, 92, 115, 138, 161]);
    expect(segmentStarts(clip(100), 3)).toEqual([0, 33, 66]);
    for (const wanted of [1, 3, 5, 6, 7, 31, 32]) expect(segmentStarts(clip(997), wanted)).toHaveLength(wanted);
  });

  it('or in their middles', () => {
    expect(segmentMiddles(clip(81), 8)).toEqual([5, 15, 25, 35, 45, 55, 65, 75]);
  });

  it('are all where there are fewer', () => {
    expect(segmentStarts(clip(3), 8)).toEqual([0, 1, 2]);
    expect(segmentMiddles(clip(3), 8)).toEqual([0, 1, 2]);
  });
});

// Expected: `sample_frames` of transformers' SmolVLMVideoProcessor.
describe('frames at a rate', () => {
  const rate = { perSecond: 1, most: 64, skippedSeconds: 1 };

  it.each([
    [185, 6.166666666666667, [6, 0, 36, 73, 110, 110, 147, 184]],
    [30, 1.0, [1, 0, 0]],
    [10, 0.4, [1, 0, 0]],
    [75, 2.5, [2, 0, 74, 0, 74]],
    [105, 3.5, [4, 0, 34, 69, 104, 34, 69, 104]],
    [1950, 65.0, [64, 0, 30, 61, 92, 1887, 1918, 1949]],
    [1980, 66.0, [64, 0, 31, 62, 94, 1916, 1947, 1979]],
    [2100, 70.0, [64, 30, 62, 94, 127, 2005, 2037, 2070]],
    [90000, 3600.0, [64, 25, 1452, 2880, 4308, 87119, 88547, 89975]],
    [3000, 120.12, [64, 24, 70, 117, 164, 2881, 2928, 2975]],
    [1, 0.04, [1, 0, 0]],
  ] as [number, number, number[]][])('of %d frames in %d s', (count, duration, expected) => {
    const chosen = atRate({ count, duration }, rate);
    expect([chosen.length, ...chosen.slice(0, 4), ...chosen.slice(-3)]).toEqual(expected);
  });
});

describe('times in shots', () => {
  it('are in the middle of every shot, and more in long ones', () => {
    expect(shotTimes({ start: 0, end: 20 }, [0, 4, 6], 3)).toEqual([2, 5, 13]);
    expect(shotTimes({ start: 0, end: 20 }, [0, 4, 6], 5)).toEqual([2, 5, 6 + 14 / 6, 13, expect.closeTo(20 - 14 / 6)]);
  });

  it('are of the longest shots where there are too many', () => {
    expect(shotTimes({ start: 0, end: 20 }, [0, 4, 6, 7], 2)).toEqual([2, 13.5]);
  });

  it('lie in the moment, whose first shot may have begun before it', () => {
    expect(shotTimes({ start: 10, end: 14 }, [0, 8, 12, 30], 2)).toEqual([11, 13]);
    expect(shotTimes({ start: 10, end: 14 }, [], 2)).toEqual([11, 13]);
  });
});
