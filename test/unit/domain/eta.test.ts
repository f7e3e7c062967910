import { expect, test } from 'vitest';
import { EtaEstimator } from '../../../src-main/domain/eta.ts';

test('the estimate follows the speed since the first progress and is silent at first', () => {
  let now = 0;
  const eta = new EtaEstimator(() => now);
  now = 30_000;
  expect(eta.update(0.5)).toBeNull();
  now = 30_500;
  expect(eta.update(0.501)).toBeNull();
  now = 40_000;
  expect(eta.update(0.6)).toBeCloseTo(40, 6);
  now = 50_000;
  expect(eta.update(0.7)).toBeCloseTo(40 * 0.7 + 30 * 0.3, 6);
});

test('long work is estimated before a hundredth of it is done', () => {
  let now = 0;
  const eta = new EtaEstimator(() => now);
  eta.update(0);
  now = 9_000;
  expect(eta.update(0.001)).toBeNull();
  now = 20_000;
  expect(eta.update(0.002)).toBeCloseTo(9980, 0);
});
