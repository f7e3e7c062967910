import { describe, expect, it } from 'vitest';
import {
  divideByTemperature,
  draw,
  keepLikeliest,
  keepTop,
  penaliseRepetition,
  ruleOut,
} from '../../../src-main/kernels/logit-warps.ts';
import { seededRandom } from '../../../src-main/kernels/random.ts';

const scores = () => Float32Array.from([1.5, -0.7, 3.1, 0.2, 2.9, -2, 0.9, 3.1, -0.1, 1.2]);
const kept = (values: Float32Array) => [...values.keys()].filter((at) => values[at]! > -Infinity);
const rounded = (values: Float32Array) => [...values].map((value) => +value.toFixed(4));

// Expected values: the processors of transformers 5.24, one after the other on the same scores.
describe('scores of the vocabulary', () => {
  it('are made smaller for what was there before, once however often', () => {
    const values = scores();
    penaliseRepetition(values, [2, 5, 5, 1], 1.3);
    expect(rounded(values)).toEqual([1.5, -0.91, 2.3846, 0.2, 2.9, -2.6, 0.9, 3.1, -0.1, 1.2]);
    divideByTemperature(values, 0.7);
    expect(rounded(values).slice(0, 3)).toEqual([2.1429, -1.3, 3.4066]);
    keepTop(values, 5);
    expect(kept(values)).toEqual([0, 2, 4, 7, 9]);
  });

  it('keep equals of the last of the highest', () => {
    for (const count of [1, 2]) {
      const values = scores();
      keepTop(values, count);
      expect(kept(values)).toEqual([2, 7]);
    }
    const values = scores();
    keepTop(values, 0);
    expect(values).toEqual(scores());
  });

  it.each([
    [0.9, 1, [2, 4, 7]],
    [0.6, 1, [4, 7]],
    [0.05, 1, [7]],
    [0.05, 2, [4, 7]],
    [1, 1, [0, 2, 4, 7, 9]],
  ])('keep the likeliest up to %d together, %d at least', (share, least, expected) => {
    const values = scores();
    penaliseRepetition(values, [2, 5, 5, 1], 1.3);
    divideByTemperature(values, 0.7);
    keepTop(values, 5);
    keepLikeliest(values, share, least);
    expect(kept(values)).toEqual(expected);
  });
});

describe('draw', () => {
  it('takes each place as often as the softmax says', () => {
    const values = Float32Array.from([Math.log(0.5), Math.log(0.3), -Infinity, Math.log(0.2)]);
    const random = seededRandom(7);
    const counts = [0, 0, 0, 0];
    for (let n = 0; n < 20_000; n++) counts[draw(values, 1, random)[0]!]!++;
    expect(counts[2]).toBe(0);
    for (const [at, share] of [
      [0, 0.5],
      [1, 0.3],
      [3, 0.2],
    ] as const)
      expect(counts[at]! / 20_000).toBeCloseTo(share, 1);
  });

  it('takes no place twice, none that is ruled out, and the same for the same seed', () => {
    const values = scores();
    ruleOut(values, [7, 2]);
    const drawn = draw(values, 20, seededRandom(3));
    expect(drawn.toSorted((a, b) => a - b)).toEqual([0, 1, 3, 4, 5, 6, 8, 9]);
    expect(draw(values, 20, seededRandom(3))).toEqual(drawn);
    expect(draw(values, 20, seededRandom(4))).not.toEqual(drawn);
  });
});
