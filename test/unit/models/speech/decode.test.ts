import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src-main/kernels/random.ts';
import { decodeTokens } from '../../../../src-main/models/speech/decode.ts';
import { cutSegments } from '../../../../src-main/models/speech/segments.ts';
import { firstTimestamp, testTokens, vocabularySize } from './test-tokens.ts';

const { end, start } = testTokens.vocabulary;

/** A model that wants to write a fixed text: it gives 10 to the next token of it and 0 to all others. */
function scripted(script: number[]) {
  const seen: number[] = [];
  const next = async (tokens: readonly number[]) => {
    seen.push(...tokens);
    const logits = new Float32Array(vocabularySize);
    logits[script[seen.length - 1] ?? end] = 10;
    return logits;
  };
  return { next, seen };
}

describe('decodeTokens', () => {
  it('writes until the end and feeds every token back once', async () => {
    const script = [firstTimestamp, 1, 2, firstTimestamp + 50];
    const { next, seen } = scripted(script);
    const decoded = await decodeTokens([start], next, testTokens, 0, () => 0);
    expect(decoded.tokens).toEqual(script);
    expect(seen).toEqual([start, ...script]);
    expect(decoded.logProbabilities).toHaveLength(4);
    expect(decoded.logProbabilities.every((value) => value <= 0)).toBe(true);
    // The end counts as one of the tokens that the mean is over.
    expect(decoded.averageLogProbability).toBeLessThan(0);
    expect(decoded.averageLogProbability).toBeGreaterThan(-0.1);
  });

  it('stops a model that never ends', async () => {
    const decoded = await decodeTokens(
      [start],
      scripted([firstTimestamp, ...Array<number>(1000).fill(1)]).next,
      testTokens,
      0,
      () => 0,
    );
    expect(decoded.tokens).toHaveLength(224);
  });

  it('stops where going on is useless', async () => {
    const { next, seen } = scripted([firstTimestamp, 1, 2, 3, 4]);
    const decoded = await decodeTokens(
      [start],
      next,
      testTokens,
      0,
      () => 0,
      (written) => written.length === 3,
    );
    expect(decoded.tokens).toEqual([firstTimestamp, 1, 2]);
    expect(seen).toEqual([start, firstTimestamp, 1]);
  });

  it('draws the same again from the same seed, and as often as the scores say', async () => {
    const next = async (tokens: readonly number[]) => {
      const logits = new Float32Array(vocabularySize).fill(-50);
      if (tokens[0] === start) logits[firstTimestamp] = 50;
      else [logits[1], logits[2]] = [Math.log(0.75), Math.log(0.25)];
      return logits;
    };
    const draw = (seed: number) => decodeTokens([start], next, testTokens, 1, seededRandom(seed));
    const first = await draw(7);
    expect(await draw(7)).toEqual(first);
    expect((await draw(8)).tokens).not.toEqual(first.tokens);
    const ones = first.tokens.filter((token) => token === 1).length;
    expect(ones / (first.tokens.length - 1)).toBeGreaterThan(0.6);
    expect(ones / (first.tokens.length - 1)).toBeLessThan(0.9);
  });
});

describe('cutSegments', () => {
  const cut = (tokens: number[], duration = 2) =>
    cutSegments(
      tokens,
      tokens.map((token) => -token),
      testTokens,
      duration,
    );

  it('cuts at pairs of timestamps', () => {
    expect(cut([firstTimestamp, 1, 2, firstTimestamp + 50, firstTimestamp + 60, 3, firstTimestamp + 100])).toEqual([
      { start: 0, end: 1, tokens: [1, 2], logProbabilities: [-1, -2] },
      { start: 1.2, end: 2, tokens: [3], logProbabilities: [-3] },
    ]);
  });

  it('lets text that no timestamp closes go to the end', () => {
    expect(cut([firstTimestamp + 10, 1, 2])).toEqual([
      { start: 0.2, end: 2, tokens: [1, 2], logProbabilities: [-1, -2] },
    ]);
  });

  it('pulls times behind the end of the sound back', () => {
    expect(cut([firstTimestamp, 1, firstTimestamp + 90, firstTimestamp + 95, 2], 1.5)).toMatchObject([
      { start: 0, end: 1.5 },
      { start: 1.5, end: 1.5 },
    ]);
  });

  it('makes nothing of timestamps alone', () => {
    expect(cut([firstTimestamp, firstTimestamp + 1])).toEqual([]);
  });
});
