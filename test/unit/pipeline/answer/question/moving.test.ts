import { expect, test } from 'vitest';
import type { Answer } from '../../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../../src-main/pipeline/answer/answerer.ts';
import { movingWords } from '../../../../../src-main/pipeline/answer/question/moving.ts';
import { searchParts, seen, smallLibrary } from '../../search/small-library.ts';

async function ask(question: string): Promise<Answer> {
  const evidence = [seen(10, 20, 'car', 3), seen(40, 44, 'person')];
  return createAnswerer(searchParts(await smallLibrary([{ id: 'road', duration: 60, evidence }])))({
    video: 'road',
    question,
  });
}

test.each([
  ['How many cars drive through the picture?', 'car', '“drive through”'],
  ['How many cars pass?', 'car', '“pass”'],
  ['How many people walk past the camera?', 'person', '“walk past”'],
  ['Does a car cross the street?', 'car', '“cross”'],
])('%s is told when it is there, and that its way cannot be told', async (question, thing, untold) => {
  const { claims, notes } = await ask(question);
  expect(claims.map(({ text }) => text)).toEqual([expect.stringContaining(`A ${thing} is seen at`)]);
  expect(notes?.join(' ')).toContain(`What I cannot tell is ${untold}`);
});

test.each([
  ['When does the car pass?', 'A car is seen at 0:10–0:20. [1]'],
  ['When does a car drive past the camera?', 'A car is seen at 0:10–0:20. [1]'],
  ['Who walks through the room?', 'A person is seen at 0:40–0:44. [1]'],
])('%s is told when it is there', async (question, text) => {
  expect((await ask(question)).claims.map((claim) => claim.text.replace('.', '. [1]'))).toEqual([text]);
});

test('what does not move is counted at once, as before', async () => {
  expect((await ask('How many cars are there?')).text).toContain('3 cars are seen at once at most');
});

test('ways are told in English alone', () => {
  expect(movingWords({ topic: 'Does it go up?', told: 'en' })).toEqual(['go', 'up']);
  expect(movingWords({ topic: 'Does it go home?', told: 'en' })).toEqual([]);
  expect(movingWords({ topic: 'Does it go up?', told: 'de' })).toEqual([]);
});
