import { expect, test } from 'vitest';
import { resizeLinear } from '../../../src-main/kernels/resize-linear.ts';

/** A grey picture of one row. */
const row = (...levels: number[]) => ({
  width: levels.length,
  height: 1,
  rgb: Uint8Array.from(levels.flatMap((level) => [level, level, level])),
});
const reds = ({ rgb }: { rgb: Uint8Array }): number[] => [...rgb].filter((_, at) => at % 3 === 0);

test('twice as wide, pixels lie a quarter and three quarters of the way, and the ends go on', () => {
  expect(reds(resizeLinear(row(0, 100, 200), 6, 1))).toEqual([0, 25, 75, 125, 175, 200]);
});

test('half as wide, each is the mean of two, whatever lies beside them', () => {
  expect(reds(resizeLinear(row(0, 100, 200, 40), 2, 1))).toEqual([50, 120]);
});

test('far smaller, only the nearest count: it is not smoothed', () => {
  expect(reds(resizeLinear(row(0, 0, 255, 255, 0, 0, 0, 0), 2, 1))).toEqual([128, 0]);
});

test('one colour stays one colour, in every size, and channels stay apart', () => {
  const picture = { width: 7, height: 5, rgb: Uint8Array.from({ length: 105 }, (_, at) => [10, 130, 250][at % 3]!) };
  for (const [width, height] of [
    [1, 1],
    [13, 2],
    [40, 33],
  ] as const) {
    const { rgb } = resizeLinear(picture, width, height);
    expect(rgb).toHaveLength(width * height * 3);
    expect(rgb.every((level, at) => level === [10, 130, 250][at % 3])).toBe(true);
  }
});

test('rows are mixed as columns are', () => {
  const picture = { width: 1, height: 2, rgb: Uint8Array.from([0, 0, 0, 200, 200, 200]) };
  expect(reds(resizeLinear(picture, 1, 4))).toEqual([0, 50, 150, 200]);
});
