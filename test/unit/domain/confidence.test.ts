import { describe, expect, it } from 'vitest';
import { bySureness, confidenceOf } from '../../../src-main/domain/confidence.ts';
import measured from '../../../src-main/domain/confidence.json' with { type: 'json' };
import type { Evidence } from '../../../src-main/domain/evidence.ts';

const curves = {
  eyes: [
    [0.5, 0.6],
    [0.9, 0.8],
  ],
  ears: [[0.7, 0.4]],
};
const of = (model: string, score: number): number | undefined => confidenceOf({ model, score }, curves);

describe('confidence', () => {
  it('lies on the curve of the model, and beyond its ends is that of the ends', () => {
    expect([0.2, 0.5, 0.7, 0.9, 1].map((score) => of('eyes', score))).toEqual([
      0.6,
      0.6,
      expect.closeTo(0.7),
      0.8,
      0.8,
    ]);
    expect([0.1, 0.7, 1].map((score) => of('ears', score))).toEqual([0.4, 0.4, 0.4]);
  });

  it('is not known of a model that nobody has measured, nor of a line that a person has changed', () => {
    expect(of('nose', 0.9)).toBeUndefined();
    expect(confidenceOf({ model: 'eyes', score: 1, original: 'a word' }, curves)).toBeUndefined();
  });

  it('never falls with the score, and is never certain, in the curves that were measured', () => {
    for (const knots of Object.values<number[][]>(measured)) {
      expect(knots.length).toBeGreaterThan(0);
      for (const [at, [score, right]] of knots.entries()) {
        const [lowest, least] = knots[at - 1] ?? [-1, 0];
        expect(score).toBeGreaterThan(lowest!);
        expect(right).toBeGreaterThanOrEqual(least!);
        expect(right).toBeLessThan(1);
      }
    }
  });

  it('orders evidence, that of a model without a curve by its score', () => {
    const one = (model: string, score: number): Evidence => ({ model, score, text: `${model} ${score}` }) as Evidence;
    const sorted = [one('b', 0.2), one('a', 0.9), one('b', 0.8)].sort(bySureness);
    expect(sorted.map(({ text }) => text)).toEqual(['a 0.9', 'b 0.8', 'b 0.2']);
  });
});
