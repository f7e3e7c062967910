import { expect, test } from 'vitest';
import { heard, said, seen, written } from '../search/small-library.ts';
import { asker } from './asker.ts';

const ask = asker([
  said(1, 5, 'Where does the boat go?'),
  said(8, 12, 'The boat goes to the harbour, and the boat comes back.'),
  said(20, 24, 'Page 7 says so.'),
  { ...written(2, 10, 'THE HARBOUR'), box: { x: 0.1, y: 0.1, width: 0.8, height: 0.4 } },
  written(30, 36, 'Coming soon'),
  seen(0, 12, 'dog'),
  seen(12, 20, 'bird'),
  seen(20, 30, 'car'),
  heard(50, 52, 'Bark'),
]);
const textsOf = async (question: string): Promise<string[]> => (await ask(question)).claims.map(({ text }) => text);

test.each([
  // What "it" says may stand in the picture.
  ['Where does it say coming soon?', ['At 0:30 the picture reads: “Coming soon”.']],
  ['How long is the title on screen?', ['The picture reads “THE HARBOUR” for 8 seconds, at 0:02–0:10.']],
  ['What questions are asked?', ['At 0:01 someone says: “Where does the boat go?”']],
  ['Which numbers are mentioned?', ['At 0:20 someone says: “Page 7 says so.”']],
  // A time that is only named roughly.
  ['What is said around 0:15?', ['At 0:08 someone says: “The boat goes to the harbour, and the boat comes back.”']],
  ['Is the harbour mentioned more than once?', ['“harbour” is said 1 time: at 0:09.']],
  // The animal that is seen next, not the one that is heard much later.
  ['Which animal comes after the dog?', ['A bird is seen at 0:12–0:20.', 'A dog is seen at 0:00–0:12.']],
])('%s', async (question, texts) => {
  expect(await textsOf(question)).toEqual(texts);
});

test('what somebody says, and is only written, is not said by that one', async () => {
  expect((await ask('What is said about a unicorn?')).refused).toBe(true);
});
