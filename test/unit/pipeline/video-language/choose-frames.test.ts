import { describe, expect, it } from 'vitest';
import { chosenTimes, evenTimes } from '../../../../src-main/pipeline/video-language/choose-frames.ts';

const times = Array.from({ length: 100 }, (_, frame) => 10 + frame / 25);
const clip = { moment: { start: 10, end: 14 }, times, shots: [8, 11, 12], wanted: 8, isPart: false };
const starts = { policy: 'segment-start', usual: 8, most: 32 } as const;
const rate = { policy: 'rate', usual: 8, most: 64, perSecond: 1, skippedSeconds: 1 } as const;

describe('the frames that a pack looks at', () => {
  it('are those that it was taught', () => {
    expect(chosenTimes(starts, clip)).toEqual([10, 10.48, 11, 11.48, 12, 12.48, 13, 13.48]);
    expect(chosenTimes({ ...starts, policy: 'segment-middle' }, { ...clip, wanted: 2 })).toEqual([11, 12.96]);
    expect(chosenTimes(rate, clip)).toEqual([10, 11.32, 12.64, 13.96]);
  });

  it('are as many as usual of a part of a video, however short it is', () => {
    expect(chosenTimes(rate, { ...clip, isPart: true })).toHaveLength(8);
    expect(chosenTimes(rate, { ...clip, isPart: true, wanted: 5 })).toHaveLength(5);
  });

  it('are never more than the pack can look at', () => {
    expect(chosenTimes({ ...starts, most: 3 }, { ...clip, wanted: 32 })).toHaveLength(3);
    expect(chosenTimes(starts, { ...clip, times: [], wanted: 32 })).toEqual([]);
  });

  it('are of every shot where that is asked for', () => {
    expect(chosenTimes(starts, { ...clip, wanted: 3 }, 'shots')).toEqual([10.5, 11.5, 13]);
  });
});

it('frames of long clips lie as far apart as on average', () => {
  expect(evenTimes({ start: 100, end: 102 }, 2)).toEqual([100, 100.5, 101, 101.5]);
  expect(evenTimes({ start: 0, end: 10 }, 0)).toHaveLength(250);
  expect(evenTimes({ start: 5, end: 5.01 }, 30)).toEqual([5]);
});
