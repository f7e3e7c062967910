import { expect, test } from 'vitest';
import { wordAsked } from '../../../../../src-main/pipeline/answer/question/word-asked.ts';
import { asker } from '../asker.ts';
import { said, seen, written } from '../../search/small-library.ts';

test.each([
  ['en', 'how often do they say the word number?', 'number'],
  ['en', 'how many times is part said?', 'part'],
  ['en', 'which is the word that describes him?', undefined],
  ['en', 'when is it said?', undefined],
  ['en', 'what is the word for rain?', undefined],
  ['de', 'wie oft wird das wort mann gesagt?', 'mann'],
  ['fr', 'combien de fois le mot film est-il dit ?', 'film'],
  ['es', '¿cuantas veces se dice la palabra hombre?', 'hombre'],
  ['pt', 'quantas vezes a palavra tempo e dita?', 'tempo'],
  ['ru', 'сколько раз звучит слово время?', 'время'],
  ['ar', 'كم مرة قيلت كلمة مدة؟', 'مدة'],
  ['tr', 'zaman kelimesi kac kez soyleniyor?', 'zaman'],
  ['ko', '몇 번 말하나요?', undefined],
] as const)('%s: %s', (language, folded, word) => {
  expect(wordAsked(folded, language)).toBe(word);
});

const evidence = [
  said(1, 5, 'The number is five.'),
  said(8, 12, 'Write the number down.'),
  written(20, 24, 'OPEN HARBOUR'),
  written(30, 34, 'OPEN HARBOUR'),
  seen(40, 44, 'car'),
];
const ask = asker(evidence);

test('a word that else only frames a question is counted where it is asked for', async () => {
  expect((await ask('How often do they say the word number?')).text).toContain('“number” is said 2 times');
});

test.each(['How many times is "open harbour" written?', 'How often is the word harbour written?'])(
  '%s counts what the picture reads',
  async (question) => {
    expect((await ask(question)).text).toContain('The picture reads “OPEN HARBOUR” 2 times');
  },
);

test('what names no thing may be seen as text, where all of it stands there', async () => {
  expect((await ask('When is the open harbour shown?')).text).toContain('At 0:20 the picture reads: “OPEN HARBOUR”');
  expect(await ask('When is the closed harbour shown?')).toMatchObject({ refusal: 'cannot-tell' });
});
