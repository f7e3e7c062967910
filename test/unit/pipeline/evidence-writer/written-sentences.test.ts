import { expect, it } from 'vitest';
import { writtenSentences } from '../../../../src-main/pipeline/evidence-writer/written-sentences.ts';

it.each([
  [
    'A dog barks [1]. Then it rains [2, 3].',
    [
      ['A dog barks.', 1],
      ['Then it rains.', 2, 3],
    ],
  ],
  [
    'A dog barks. [1] Then it rains.[2][3]',
    [
      ['A dog barks.', 1],
      ['Then it rains.', 2, 3],
    ],
  ],
  ['- A dog barks [1]\n2. It rains', [['A dog barks', 1], ['It rains']]],
  ['A dog barks [1]. A dog barks [1]. A dog', [['A dog barks.', 1], ['A dog']]],
  ['雨が降る[1]。犬が吠える。', [['雨が降る。', 1], ['犬が吠える。']]],
  [' … [1]', []],
])('%j is cut into sentences with the numbers of their notes', (text, expected) => {
  expect(writtenSentences(text).map((one) => [one.text, ...one.numbers])).toEqual(expected);
});
