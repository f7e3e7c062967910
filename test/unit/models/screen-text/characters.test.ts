import { expect, test } from 'vitest';
import { readCharacters } from '../../../../src-main/models/screen-text/characters.ts';

const characters = ['', 'a', 'b', ' '];

/** Steps at each of which one entry is likeliest. */
function steps(...likeliest: [entry: number, probability: number][]): Float32Array {
  return Float32Array.from(
    likeliest.flatMap(([entry, probability]) =>
      characters.map((_, at) => (at === entry ? probability : (1 - probability) / 8)),
    ),
  );
}

test('an entry that lasts counts once, and a blank parts two that are the same', () => {
  const { text } = readCharacters(steps([1, 0.9], [1, 0.9], [0, 0.9], [1, 0.9], [2, 0.9], [2, 0.9]), characters);
  expect(text).toBe('aab');
});

test('the score is the mean of what is kept: the first step of each character', () => {
  const { text, score } = readCharacters(steps([0, 0.5], [1, 0.8], [1, 0.99], [3, 0.6], [2, 1]), characters);
  expect(text).toBe('a b');
  expect(score).toBeCloseTo(0.8, 6);
});

test('blanks alone say nothing, with no certainty', () => {
  expect(readCharacters(steps([0, 0.9], [0, 0.9]), characters)).toEqual({ text: '', score: 0 });
  expect(readCharacters(new Float32Array(0), characters)).toEqual({ text: '', score: 0 });
});
