import { describe, expect, test } from 'vitest';
import { coveredSeconds, formatTime, mergeMoments, overlap, touches } from '../../../src-main/domain/time.ts';

describe('times for people', () => {
  test.each([
    [0, '0:00'],
    [59.99, '0:59'],
    [61, '1:01'],
    [3600, '1:00:00'],
    [7384.5, '2:03:04'],
    [-1, '0:00'],
  ])('%d s is %s', (seconds, text) => expect(formatTime(seconds)).toBe(text));
});

describe('moments', () => {
  test('share time, or touch, or neither', () => {
    expect(overlap({ start: 0, end: 5 }, { start: 3, end: 9 })).toBe(2);
    expect(overlap({ start: 0, end: 2 }, { start: 3, end: 9 })).toBe(0);
    expect(touches({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false);
    expect(touches({ start: 1, end: 1 }, { start: 0, end: 2 })).toBe(true);
  });

  test('merge into a sorted disjoint list, over gaps if asked', () => {
    const moments = [
      { start: 5, end: 6 },
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ];
    expect(mergeMoments(moments)).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 6 },
    ]);
    expect(mergeMoments(moments, 2)).toEqual([{ start: 0, end: 6 }]);
    expect(coveredSeconds(moments)).toBe(4);
  });
});
