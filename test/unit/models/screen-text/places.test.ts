import { expect, test } from 'vitest';
import { textPlaces } from '../../../../src-main/models/screen-text/places.ts';

const [width, height] = [200, 120];

/** A map with blocks of a likelihood: left, top, width, height. */
function mapOf(...blocks: [left: number, top: number, width: number, height: number, likely?: number][]) {
  const likely = new Float32Array(width * height);
  for (const [left, top, across, down, value = 0.9] of blocks)
    for (let y = top; y < top + down; y++) likely.fill(value, y * width + left, y * width + left + across);
  return { width, height, likely };
}
const found = (map: ReturnType<typeof mapOf>, size = { width, height }) =>
  textPlaces(map, size).map(([{ x, y }, , corner]) => [x, y, corner.x, corner.y]);

test('a block is grown by its area over its perimeter', () => {
  // Marked from 40 to 120 and 50 to 58, with one pixel more to the right and below: 80 by 8, grown by 1.6 * 640 / 176.
  expect(found(mapOf([40, 50, 80, 8]))).toEqual([[34, 44, 126, 64]]);
});

test('places are in pixels of the picture, and inside it', () => {
  expect(found(mapOf([40, 50, 80, 8]), { width: 400, height: 60 })).toEqual([[68, 22, 252, 32]]);
  expect(found(mapOf([0, 0, 80, 8]))).toEqual([[0, 0, 86, 14]]);
});

test('what is thin, or hardly likely, is no line', () => {
  expect(found(mapOf([40, 50, 80, 2]))).toEqual([]);
  expect(found(mapOf([40, 50, 80, 8, 0.45]))).toEqual([]);
  expect(found(mapOf([40, 50, 80, 8, 0.25]))).toEqual([]);
});

test('lines go from the top, those side by side from the left', () => {
  const lefts = found(mapOf([120, 20, 60, 8], [20, 24, 60, 8], [20, 80, 60, 8])).map(([left, top]) => [
    left! > 60,
    top,
  ]);
  expect(lefts).toEqual([
    [false, 18],
    [true, 14],
    [false, 74],
  ]);
});

test('a slanted block has slanted corners', () => {
  const likely = new Float32Array(width * height);
  for (let x = 30; x < 150; x++)
    for (let y = 0; y < 10; y++) likely[(30 + Math.round((x - 30) / 4) + y) * width + x] = 0.9;
  const [[upperLeft, upperRight] = []] = textPlaces({ width, height, likely }, { width, height });
  const slope = (upperRight!.y - upperLeft!.y) / (upperRight!.x - upperLeft!.x);
  expect(slope).toBeGreaterThan(0.2);
  expect(slope).toBeLessThan(0.3);
});
