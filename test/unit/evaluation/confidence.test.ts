import { describe, expect, it } from 'vitest';
import { binsOf, calibrationError, fitted, type Judged } from '../../evaluation/confidence/curve.ts';
import { saidWords } from '../../evaluation/confidence/judge.ts';
import { outcomeAt } from '../../evaluation/meaning/checked-answers.ts';
import { answer, citing, evidence, question } from './made.ts';

/** So many things that were stated with a certainty, of which a share is right. */
function judged(count: number, stated: number, right: number): Judged[] {
  return Array.from({ length: count }, (_, at) => ({
    model: 'eyes',
    kind: 'seen' as const,
    half: 'fit' as const,
    stated,
    right: Number(at < right * count),
  }));
}

describe('a reliability curve', () => {
  it('has equal bins, and as few as there are things for', () => {
    const bins = binsOf([...judged(20, 0.9, 0.5), ...judged(20, 0.5, 0.25)]);
    expect(bins.map(({ count }) => count)).toEqual([13, 14, 13]);
    expect(binsOf(judged(5, 0.9, 1))).toEqual([{ count: 5, stated: expect.closeTo(0.9), right: 1 }]);
  });

  it('is fitted so that it never falls, and is never certain', () => {
    const knots = fitted([...judged(24, 0.2, 0.5), ...judged(24, 0.6, 0.25), ...judged(24, 0.9, 1)]);
    const rights = knots.map(([, right]) => right);
    expect(rights).toEqual(rights.toSorted((a, b) => a - b));
    expect(rights[0]).toBeCloseTo((12 + 6 + 1) / (48 + 2), 2);
    expect(rights.at(-1)).toBeLessThan(1);
  });

  it('is off by how far what was stated lies from what is right', () => {
    expect(calibrationError(judged(20, 0.9, 0.5))).toBeCloseTo(0.4);
    expect(calibrationError(judged(20, 0.5, 0.5))).toBeCloseTo(0);
  });
});

describe('words that were heard', () => {
  const right = (said: string, heard: string): boolean[] => saidWords(said.split(' '), heard.split(' '));

  it('are right where the fewest changes leave them', () => {
    expect(right('press one to lock', 'press two to the lock')).toEqual([true, false, true, false, true]);
    expect(right('a lone hunter comes', 'unknown hunter')).toEqual([false, true]);
  });

  it('are all wrong where nothing was said', () => {
    expect(saidWords([], ['thank', 'you'])).toEqual([false, false]);
  });
});

describe('a check that drops sentences', () => {
  const there = question({ id: 'dog' });
  const bark = citing(evidence(1));
  const one = answer('A dog is heard.', [bark]);

  it('refuses where it leaves nothing, and wins where nothing should be left', () => {
    expect(outcomeAt(3, [{ question: there, answer: one, scores: [2] }])).toEqual({
      right: 0,
      won: 0,
      lost: 1,
      dropped: 1,
    });
    const absent = question({ id: 'cat', expect: { refusal: true } });
    expect(outcomeAt(3, [{ question: absent, answer: one, scores: [2] }])).toEqual({
      right: 1,
      won: 1,
      lost: 0,
      dropped: 1,
    });
    expect(outcomeAt(3, [{ question: there, answer: one, scores: [undefined] }])).toEqual({
      right: 1,
      won: 0,
      lost: 0,
      dropped: 0,
    });
  });
});
