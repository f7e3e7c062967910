import { expect, test } from 'vitest';
import { sharedMedia } from '../fixtures/media.ts';
import { examine, videosOf, withIndexed } from './questions/examine.ts';
import { figuresOf } from './questions/figures.ts';

// The large collection is not checked in: `npm run test:golden:full` where it lies beside the checkout.
const wanted = import.meta.env.MODE === 'full' && sharedMedia('inventory.json') !== undefined;

test.runIf(wanted)('answers on the half of the questions that nothing was tuned on', { timeout: 900_000 }, async () => {
  const examined = await withIndexed([...videosOf('report', 'shared'), ...videosOf('report', 'fixtures')], examine);
  const figures = figuresOf(examined);
  const wrong = examined.filter(({ faults }) => faults.length > 0);
  console.log(
    JSON.stringify(figures),
    wrong.map(({ golden, faults }) => `${golden.video}: ${golden.question}: ${faults.join(', ')}`),
  );
  expect(figures.questions).toBeGreaterThan(100);
  expect(figures.right).toBeGreaterThanOrEqual(0.85);
  expect(figures.refusalRecall).toBeGreaterThanOrEqual(0.9);
  expect(figures.refusalPrecision).toBeGreaterThanOrEqual(0.8);
});
