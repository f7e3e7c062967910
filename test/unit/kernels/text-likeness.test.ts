import { expect, test } from 'vitest';
import { textLikeness } from '../../../src-main/kernels/text-likeness.ts';

test.each([
  ['SINTEL', 'Sintel', 1],
  ['COMING SOON', 'COMINGSOON', 1],
  ['BUNNY', 'BUNKY', 0.8],
  ['kitten', 'sitting', 1 - 3 / 7],
  ['字幕', '字慕', 0.5],
  ['ＡＢＣ', 'abc', 1],
  ['one', 'two', 0],
  ['', '', 1],
  ['a', '', 0],
])('%s and %s are alike by %f', (a, b, likeness) => {
  expect(textLikeness(a, b)).toBeCloseTo(likeness, 9);
  expect(textLikeness(b, a)).toBeCloseTo(likeness, 9);
});
