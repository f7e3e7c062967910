import { expect, test } from 'vitest';
import type { Corners } from '../../../src-main/kernels/least-rectangle.ts';
import { cutOut, turnedAround, turnedLeft } from '../../../src-main/kernels/perspective-cut.ts';
import type { RgbPicture } from '../../../src-main/kernels/yuv-picture.ts';

function picture(width: number, height: number, level: (x: number, y: number) => number): RgbPicture {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rgb.fill(level(x, y), (y * width + x) * 3, (y * width + x + 1) * 3);
  return { width, height, rgb };
}

const corners = (...places: [number, number][]): Corners => places.map(([x, y]) => ({ x, y })) as unknown as Corners;
const level = ({ width, rgb }: RgbPicture, x: number, y: number): number => rgb[(y * width + x) * 3]!;

test('an upright cut is that part of the picture', () => {
  const whole = picture(30, 20, (x, y) => x * 7 + y);
  const cut = cutOut(whole, corners([4, 3], [24, 3], [24, 13], [4, 13]));
  expect([cut.width, cut.height]).toEqual([20, 10]);
  for (let y = 0; y < 10; y++) for (let x = 0; x < 20; x++) expect(level(cut, x, y)).toBe(level(whole, x + 4, y + 3));
});

test('a slanted cut comes out straight', () => {
  // Brightness rises along (0.8, 0.6), so that it rises from left to right in the cut and stays the same downwards.
  const whole = picture(100, 100, (x, y) => 1.5 * (0.8 * x + 0.6 * y));
  const cut = cutOut(whole, corners([30, 20], [62, 44], [50, 60], [18, 36]));
  expect([cut.width, cut.height]).toEqual([40, 20]);
  for (let y = 0; y < 20; y++)
    for (let x = 0; x < 40; x++) expect(Math.abs(level(cut, x, y) - 1.5 * (36 + x))).toBeLessThan(2);
});

test('beyond the edge the picture goes on as at the edge', () => {
  const cut = cutOut(
    picture(10, 10, (x) => (x < 5 ? 40 : 200)),
    corners([-6, 0], [4, 0], [4, 10], [-6, 10]),
  );
  expect([...cut.rgb].every((value) => Math.abs(value - 40) <= 16)).toBe(true);
});

test('turning moves every pixel', () => {
  const whole = picture(3, 2, (x, y) => 10 * x + y);
  const left = turnedLeft(whole);
  expect([left.width, left.height, level(left, 0, 0), level(left, 1, 2)]).toEqual([2, 3, 20, 1]);
  expect(level(turnedAround(whole), 0, 0)).toBe(21);
  expect(turnedAround(turnedLeft(turnedLeft(whole)))).toEqual(whole);
});
