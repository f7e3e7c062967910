import { describe, expect, it } from 'vitest';
import { timeWords } from '../../../../src-main/models/speech/timed-words.ts';
import { tokenTimes } from '../../../../src-main/models/speech/word-times.ts';
import { testTokens } from './test-tokens.ts';

describe('tokenTimes', () => {
  it('finds where the heads look, and leaves the prompt and the end token out', () => {
    const [heads, tokens, steps] = [2, 6, 100];
    // One row each for two prompt tokens, three text tokens and the end; row `r` writes what follows it.
    const centres = [50, 5, 30, 60, 80, 2];
    const scores = new Float32Array(heads * tokens * steps);
    for (let head = 0; head < heads; head++) {
      for (let row = 0; row < tokens; row++) {
        for (let step = 0; step < steps; step++)
          scores[(head * tokens + row) * steps + step] = -((step - centres[row]!) ** 2) / 60 - head;
      }
    }
    const times = tokenTimes({ scores, heads, tokens, steps }, 90, 1);
    expect(times).toHaveLength(4);
    expect(times[0]).toBe(0);
    for (const [at, centre] of [5, 30, 60, 80].entries()) {
      const before = [0, 5, 30, 60][at]!;
      expect(times[at]!).toBeGreaterThanOrEqual(before * 0.02);
      expect(times[at]!).toBeLessThanOrEqual(centre * 0.02);
    }
    expect([...times]).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('timeWords', () => {
  const segment = (tokens: number[], start: number, end: number) => ({
    tokens,
    start,
    end,
    logProbabilities: tokens.map(() => Math.log(0.5)),
  });
  const time = (segments: ReturnType<typeof segment>[], starts: number[]) =>
    timeWords(segments, Float64Array.from(starts), 'en', testTokens);

  it('gives words the times of their tokens and not of their marks', () => {
    const [line] = time([segment([6, 1, 5, 2], 0, 2)], [0, 0.4, 0.8, 1.2, 1.6]);
    expect(line).toMatchObject({ start: 0.4, end: 1.6, text: '" b, c' });
    expect(line!.words).toMatchObject([
      { text: '" b,', start: 0.4, end: 0.8, confidence: 0.5 },
      { text: 'c', start: 1.2, end: 1.6, confidence: 0.5 },
    ]);
  });

  it('takes the pause out of the first word after a sentence', () => {
    const [line] = time([segment([0, 4, 1, 2, 3], 0, 6)], [0, 0.4, 0.5, 5, 5.4, 5.8]);
    expect(line!.words.map(({ start, end }) => [start, end])).toEqual([
      [0, 0.4],
      [expect.closeTo(4.2), 5],
      [5, 5.4],
      [5.4, 5.8],
    ]);
  });

  it('believes the segment more where the first or last word leaves it', () => {
    const [line] = time([segment([1, 2, 3], 2, 3)], [0, 2.4, 2.8, 9]);
    expect(line!.words[0]).toMatchObject({ end: 2.4 });
    expect(line!.words[0]!.start).toBeCloseTo(1.7);
    expect(line!.words[2]!.end).toBeCloseTo(3.5);
  });

  it('goes on through all segments', () => {
    const lines = time([segment([1, 2], 0, 1), segment([3], 1, 2)], [0, 0.5, 1, 1.5]);
    expect(lines.map(({ start, end, text }) => [start, end, text])).toEqual([
      [0, 1, 'b c'],
      [1, 1.5, 'd'],
    ]);
  });
});
