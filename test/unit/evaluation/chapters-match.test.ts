import { expect, test } from 'vitest';
import { foundWithin } from '../../evaluation/chapters/match.ts';

test('boundaries are matched one to one, the nearest first', () => {
  expect(foundWithin([10, 12, 40], [11.5, 60], 2)).toEqual({ right: 1, made: 3, wanted: 2 });
  expect(foundWithin([10, 13], [11, 12], 2)).toEqual({ right: 2, made: 2, wanted: 2 });
  expect(foundWithin([], [5], 2)).toEqual({ right: 0, made: 0, wanted: 1 });
});
