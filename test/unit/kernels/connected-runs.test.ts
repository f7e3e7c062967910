import { expect, test } from 'vitest';
import { connectedRuns } from '../../../src-main/kernels/connected-runs.ts';

/** Regions of the marked (or unmarked) places of a drawing, by their number of pixels and first run. */
function regions(drawing: string, value: number, diagonal: boolean) {
  const rows = drawing.trim().split(/\s+/u);
  const mask = Uint8Array.from(rows.join(''), (mark) => (mark === '#' ? 1 : 0));
  return connectedRuns(mask, rows[0]!.length, rows.length, value, diagonal).map((runs) => ({
    pixels: runs.reduce((sum, { left, right }) => sum + right - left + 1, 0),
    first: runs[0],
  }));
}

test('pixels that touch at a corner are connected where that is asked for', () => {
  const drawing = `
    #..#
    .#..
    ..##`;
  expect(regions(drawing, 1, true)).toEqual([
    { pixels: 4, first: { row: 0, left: 0, right: 0 } },
    { pixels: 1, first: { row: 0, left: 3, right: 3 } },
  ]);
  expect(regions(drawing, 1, false)).toHaveLength(4);
});

test('arms that meet further down are one region', () => {
  const drawing = `
    #.#.#
    #.#.#
    #####`;
  expect(regions(drawing, 1, false)).toEqual([{ pixels: 11, first: { row: 0, left: 0, right: 0 } }]);
});

test('what a ring surrounds is a region of its own', () => {
  const drawing = `
    .....
    .###.
    .#.#.
    .###.
    .....`;
  expect(regions(drawing, 0, false).map(({ pixels }) => pixels)).toEqual([16, 1]);
});

test('nothing marked makes no region', () => {
  expect(regions('...\n...', 1, true)).toEqual([]);
});
