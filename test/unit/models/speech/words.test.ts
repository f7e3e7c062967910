import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../../src-main/models/speech/words.ts';
import { testTokens } from './test-tokens.ts';

const words = (tokens: number[], language = 'en') =>
  splitWords(tokens, language, testTokens).map(({ text, tokens: count, opening, closing }) => [
    text,
    count,
    opening,
    closing,
  ]);

describe('SpeechTokens', () => {
  it('joins bytes of several tokens into one character', () => {
    expect(testTokens.text([10, 11, 12, 13, 17, 18])).toBe('é €😀');
    expect(testTokens.text([10])).toBe('\uFFFD');
    expect(testTokens.text([21, 22, 1, 30, 20])).toBe(' b');
  });
});

describe('splitWords', () => {
  it('begins a word at each space', () => {
    expect(words([1, 0, 14, 2])).toEqual([
      [' bax', 3, 0, 0],
      [' c', 1, 0, 0],
    ]);
  });

  it('never cuts through a character', () => {
    expect(words([1, 10, 11, 12, 13])).toEqual([
      [' bé', 3, 0, 0],
      [' €', 2, 0, 0],
    ]);
    expect(words([17, 18, 10, 11], 'ja')).toEqual([
      ['😀', 2, 0, 0],
      ['é', 2, 0, 0],
    ]);
  });

  it('keeps bytes that never become a character', () => {
    expect(words([1, 10])).toEqual([[' b\uFFFD', 2, 0, 0]]);
    expect(words([10, 1])).toEqual([
      ['\uFFFD', 1, 0, 0],
      [' b', 1, 0, 0],
    ]);
  });

  it('gives closing marks to the word before and opening ones to the word after', () => {
    expect(words([6, 1, 5, 7, 2, 4])).toEqual([
      [' " b,"', 4, 1, 2],
      [' c.', 2, 0, 1],
    ]);
    expect(words([2, 6])).toEqual([
      [' c', 1, 0, 0],
      [' "', 1, 0, 0],
    ]);
  });

  it('accounts for every token', () => {
    const tokens = [6, 0, 8, 3, 9, 4, 10, 11, 1, 12, 13, 5, 16, 7];
    for (const language of ['en', 'ja']) {
      expect(splitWords(tokens, language, testTokens).reduce((sum, word) => sum + word.tokens, 0)).toBe(tokens.length);
    }
  });
});
