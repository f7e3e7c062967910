import { expect, test } from 'vitest';
import { gapAt } from '../../../../src-renderer/lib/place-in-row.ts';

test.each([
  [0, false, 0],
  [60, false, 1],
  [140, false, 1],
  [160, false, 2],
  [900, false, 3],
])('at %d a row from the left has gap %d', (x, rightToLeft, gap) => {
  expect(gapAt([50, 150, 250], x, rightToLeft)).toBe(gap);
});

test('a row from the right is read from there', () => {
  expect([900, 200, 100, 0].map((x) => gapAt([250, 150, 50], x, true))).toEqual([0, 1, 2, 3]);
});
