import { describe, expect, it } from 'vitest';
import { planBatches } from '../../../../src-main/models/text-embedding/batches.ts';

describe('planBatches', () => {
  it('puts every text into one batch and keeps each batch within bounds', () => {
    const lengths = [5, 100, 7, 3, 80, 6, 5, 512, 9];
    const batches = planBatches(lengths, 200);
    expect(batches.flat().sort((a, b) => a - b)).toEqual([...lengths.keys()]);
    for (const batch of batches) {
      const widest = Math.max(...batch.map((at) => lengths[at]!));
      expect(batch.length === 1 || batch.length * widest <= 200).toBe(true);
    }
    expect(batches).toHaveLength(3);
  });

  it('plans nothing for nothing', () => {
    expect(planBatches([], 200)).toEqual([]);
  });
});
