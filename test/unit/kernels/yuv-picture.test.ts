import { expect, test } from 'vitest';
import { toHalfRgb, toRgb, yuvBytes } from '../../../src-main/kernels/yuv-picture.ts';
import { type Paint, painted } from './pictures.ts';

/** Largest difference of any byte from the colours that were painted. */
function error(rgb: Uint8Array, width: number, paint: Paint): number {
  const errors = [...rgb].map((level, at) => {
    const pixel = Math.floor(at / 3);
    return Math.abs(level - paint(pixel % width, Math.floor(pixel / width))[at % 3]!);
  });
  return Math.max(...errors);
}

/** Squares of four pixels, all of one colour. */
const tiles: Paint = (x, y) => {
  const tile = (x >> 1) + 5 * (y >> 1);
  return [(tile * 83) % 256, (tile * 47) % 256, (tile * 29) % 256];
};

test.each([
  [8, 6],
  [7, 5],
  [1, 1],
])('a picture of %i by %i pixels keeps its colours', (width, height) => {
  const picture = painted(tiles, { width, height });
  expect(picture.yuv).toHaveLength(yuvBytes(width, height));
  const rgb = toRgb(picture);
  expect([rgb.width, rgb.height, rgb.rgb.length]).toEqual([width, height, width * height * 3]);
  expect(error(rgb.rgb, width, tiles)).toBeLessThanOrEqual(3);
});

test.each([
  [8, 6],
  [7, 5],
])('half of a picture of %i by %i pixels has the colours of its squares', (width, height) => {
  const { rgb, ...half } = toHalfRgb(painted(tiles, { width, height }));
  expect(half).toEqual({ width: width >> 1, height: height >> 1 });
  expect(error(rgb, half.width, (x, y) => tiles(2 * x, 2 * y))).toBeLessThanOrEqual(3);
});

test('half of a picture has the mean brightness of four pixels', () => {
  const chequered: Paint = (x, y) => ((x + y) % 2 === 0 ? [40, 40, 40] : [120, 120, 120]);
  const { rgb, width } = toHalfRgb(painted(chequered, { width: 6, height: 4 }));
  expect(error(rgb, width, () => [80, 80, 80])).toBeLessThanOrEqual(1);
});
