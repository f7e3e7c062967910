import { expect, test } from 'vitest';
import { heard, said } from '../search/small-library.ts';
import { asker } from './asker.ts';

const ask = asker([
  said(1, 6, 'Welcome to the harbour.'),
  said(8, 14, 'The lighthouse is the oldest of the coast.'),
  said(20, 24, 'Good bye.'),
  heard(0, 30, 'Music'),
]);

test.each([
  'Where are the pauses?',
  'Are there any pauses?',
  'How long are the pauses?',
  'When do they stop talking?',
  'Wo sind Pausen?',
  'Où sont les pauses ?',
  '¿Dónde hay pausas?',
  'Onde há pausas?',
  'Где паузы?',
  'أين الوقفات؟',
  'विराम कहाँ हैं?',
  'Duraklamalar nerede?',
  '멈춤이 어디에 있나요?',
  '沈黙はどこですか？',
  '哪里有停顿？',
])('%s', async (question) => {
  const { text, claims, refused } = await ask(question);
  expect(refused).toBe(false);
  expect(claims).toHaveLength(1);
  expect(text).toContain('0:06–0:08');
  expect(text).toContain('0:14–0:20');
});

test('of a length that is named', async () => {
  const { text } = await ask('Are there any pauses longer than 3 seconds?');
  expect(text).toContain('I did not find any speech in 0:14–0:20.');
});

test('where speech never stops for so long, only when it is heard is told', async () => {
  const { text, refused } = await ask('Are there any pauses longer than 10 seconds?');
  expect(refused).toBe(false);
  expect(text).not.toContain('I did not find');
});
