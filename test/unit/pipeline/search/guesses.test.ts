import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../../src-main/domain/evidence.ts';
import { guessesFrom } from '../../../../src-main/pipeline/search/guesses.ts';
import type { KeptGlimpse } from '../../../../src-main/store/glimpse-repository.ts';

const glimpse = (stage: 'objects' | 'scenes' | 'sounds', start: number, label: string, score: number): KeptGlimpse => {
  return { video: 'film', stage, label, start, end: start + 2, score };
};
const told = (guesses: ReturnType<typeof guessesFrom>): unknown[] =>
  guesses.map(({ label, start, end, strength }) => [label, start, end, +strength.toFixed(2)]);

describe('guesses', () => {
  test('add the classes among which a classifier divides what it sees', () => {
    const guesses = guessesFrom('seen', [glimpse('scenes', 4, 'cab', 0.07), glimpse('scenes', 4, 'racer', 0.05)], []);
    expect(told(guesses)).toEqual([['cab', 4, 6, 0.26]]);
  });

  test('take the surest of a detector, and add what both models say', () => {
    const boxes = [glimpse('objects', 4, 'car', 0.36), glimpse('objects', 4, 'bus', 0.2)];
    expect(told(guessesFrom('seen', boxes, []))).toEqual([['car', 4, 6, 0.5]]);
    const [both] = guessesFrom('seen', [...boxes, glimpse('scenes', 4, 'cab', 0.21)], []);
    expect(told([both!])).toEqual([['car', 4, 6, 1]]);
    expect(both!.byStage).toEqual({ objects: expect.closeTo(0.5), scenes: expect.closeTo(0.5) });
  });

  test('join neighbours around the strongest, and come strongest first', () => {
    const scores = [0.3, 0.5, 0.35, 0.16, 0, 0.4];
    const glimpses = scores.flatMap((score, at) => (score > 0 ? [glimpse('objects', at * 2, 'dog', score)] : []));
    expect(told(guessesFrom('seen', glimpses, []))).toEqual([
      ['dog', 2, 6, 0.79],
      ['dog', 10, 12, 0.58],
      ['dog', 0, 2, 0.38],
      ['dog', 6, 8, 0.08],
    ]);
  });

  test('are none where there is evidence, nor where next to nothing was taken for possible', () => {
    const known = { video: 'film', kind: 'heard', start: 5, end: 9 } as Evidence;
    const glimpses = [4, 12, 20].map((start, at) => glimpse('sounds', start, 'dog', [0.2, 0.2, 0.035][at]!));
    expect(told(guessesFrom('heard', glimpses, [known]))).toEqual([['dog', 12, 14, 0.63]]);
    expect(guessesFrom('heard', glimpses, [{ ...known, video: 'other' }])).toHaveLength(2);
  });
});
