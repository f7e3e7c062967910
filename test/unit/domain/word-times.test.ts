import { expect, test } from 'vitest';
import type { Word } from '../../../src-main/domain/evidence.ts';
import { wordsAfterEdit } from '../../../src-main/domain/word-times.ts';

const line = { start: 10, end: 14 };
const before: Word[] = ['Ask', 'not', 'what', 'country'].map((text, at) => ({
  text,
  start: 10 + at,
  end: 10.8 + at,
  confidence: 0.5,
}));
const timesOf = (text: string): [string, number, number][] =>
  wordsAfterEdit(text, before, line).map((word) => [word.text, word.start, word.end]);

test('words that stayed keep their times, whatever their case and marks', () => {
  expect(timesOf('ask, not what country!')).toEqual([
    ['ask,', 10, 10.8],
    ['not', 11, 11.8],
    ['what', 12, 12.8],
    ['country!', 13, 13.8],
  ]);
});

test('new words share the time between those around them, also at both ends', () => {
  const [first, , between, again, , last] = timesOf('So not quite exactly what nation');
  expect(first).toEqual(['So', 10, 11]);
  expect(between).toEqual(['quite', 11.8, expect.closeTo(11.9)]);
  expect(again).toEqual(['exactly', expect.closeTo(11.9), expect.closeTo(12)]);
  expect(last).toEqual(['nation', 12.8, 14]);
  const [one] = wordsAfterEdit('So', before, line);
  expect(one).toEqual({ text: 'So', start: 10, end: 14, confidence: 1 });
});

test('a word that is said twice is not taken twice, and times never go back', () => {
  const words = wordsAfterEdit('what not not what what country', before, line);
  expect(words).toHaveLength(6);
  for (const [at, word] of words.entries()) {
    expect(word.end).toBeGreaterThanOrEqual(word.start);
    if (at > 0) expect(word.start).toBeGreaterThanOrEqual(words[at - 1]!.end - 1e-9);
  }
});

test('a text without spaces, or without words before it, has the time of its line', () => {
  expect(wordsAfterEdit('国を愛する', before, line)).toEqual([{ text: '国を愛する', ...line, confidence: 1 }]);
  expect(wordsAfterEdit('two words', [], line).map(({ start, end }) => [start, end])).toEqual([
    [10, 12],
    [12, 14],
  ]);
  expect(wordsAfterEdit('x'.repeat(101), before, line)).toEqual([]);
});
