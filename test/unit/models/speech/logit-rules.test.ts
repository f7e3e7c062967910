import { describe, expect, it } from 'vitest';
import { applyLogitRules } from '../../../../src-main/models/speech/logit-rules.ts';
import { firstTimestamp, testTokens, vocabularySize } from './test-tokens.ts';

/** Tokens that may still come after the rules. */
function allowed(written: number[], scores: Record<number, number> = {}): number[] {
  const logits = new Float32Array(vocabularySize);
  for (const [token, score] of Object.entries(scores)) logits[Number(token)] = score;
  applyLogitRules(logits, written, testTokens);
  return [...logits.keys()].filter((token) => logits[token] !== -Infinity);
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const last = vocabularySize - 1;
const { end, noTimestamps, suppress } = testTokens.vocabulary;
const likelyText = { 3: 20 };

describe('applyLogitRules', () => {
  it('begins with a timestamp of the first second', () => {
    expect(allowed([])).toEqual(range(firstTimestamp, firstTimestamp + 51));
  });

  it('wants text after the first timestamp', () => {
    const open = allowed([firstTimestamp], likelyText);
    expect(open).toContain(3);
    expect(open).toContain(end);
    expect(open.every((token) => token < firstTimestamp)).toBe(true);
  });

  it('closes with a later timestamp, the end, or more text', () => {
    const open = allowed([firstTimestamp + 10, 3], likelyText);
    expect(open).toContain(3);
    expect(open).toContain(end);
    expect(open.filter((token) => token >= firstTimestamp)).toEqual(range(firstTimestamp + 11, last + 1));
  });

  it('wants after a closing timestamp the same or a later one, or the end', () => {
    const open = allowed([firstTimestamp + 10, 3, firstTimestamp + 40], { 3: 20, [end]: 30 });
    expect(open).not.toContain(3);
    expect(open).toContain(end);
    expect(open.filter((token) => token >= firstTimestamp)).toEqual(range(firstTimestamp + 40, last + 1));
  });

  it('never writes marks of sounds, nor the token that switches timestamps off', () => {
    const open = allowed([firstTimestamp, 3], likelyText);
    for (const token of [...suppress, noTimestamps]) expect(open).not.toContain(token);
  });

  it('takes a timestamp when all of them together are likelier than any word', () => {
    // Each of the 101 timestamps alone is less likely than the word.
    expect(allowed([firstTimestamp, 3], { 4: 4 })).toEqual(range(firstTimestamp + 1, last + 1));
    expect(allowed([firstTimestamp, 3], { 4: 6 })).toContain(4);
  });
});
