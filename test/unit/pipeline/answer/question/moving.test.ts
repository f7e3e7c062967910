import { describe, expect, test } from 'vitest';
import type { AnswerLanguage } from '../../../../../src-main/domain/answer-language.ts';
import type { Answer } from '../../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../../src-main/pipeline/answer/answerer.ts';
import { movingWords } from '../../../../../src-main/pipeline/answer/question/moving.ts';
import { wordingOf } from '../../../../../src-main/pipeline/answer/wording/wordings.ts';
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

test('only some verbs are ways', () => {
  expect(movingWords({ topic: 'Does it go up?', told: 'en' })).toEqual(['go', 'up']);
  expect(movingWords({ topic: 'Does it go home?', told: 'en' })).toEqual([]);
  expect(movingWords({ topic: 'When must I enter the number?', told: 'en' })).toEqual([]);
  expect(movingWords({ topic: 'When does she leave a message?', told: 'en' })).toEqual([]);
  expect(movingWords({ topic: 'Does it go up?', told: 'de' })).toEqual([]);
});

describe('who comes or goes is told by when somebody is seen, in', () => {
  test.each<[AnswerLanguage, string, string]>([
    ['en', 'When does someone enter the room?', 'enter'],
    ['en', 'When does he leave?', 'leave'],
    ['en', 'When do people come in?', 'come in'],
    ['de', 'Wann betritt jemand den Raum?', 'betritt jemand den Raum'],
    ['de', 'Wann geht jemand hinaus?', 'geht jemand hinaus'],
    ['fr', 'Quand est-ce que quelqu’un entre dans la pièce ?', 'entre dans la pièce'],
    ['es', '¿Cuándo sale alguien?', 'sale alguien'],
    ['pt', 'Quando é que alguém entra na sala?', 'entra na sala'],
    ['ru', 'Когда кто-нибудь входит в комнату?', 'входит в комнату'],
    ['ar', 'متى يدخل أحد الغرفة؟', 'يدخل أحد الغرفة'],
    ['hi', 'कोई कमरे में कब आता है?', 'कमरे में कब आता'],
    ['tr', 'Biri odaya ne zaman giriyor?', 'giriyor'],
    ['ko', '누군가 언제 방에 들어오나요?', '방에 들어오나요'],
    ['ja', '誰かが部屋に入ってくるのはいつですか？', '部屋に入ってくる'],
    ['zh', '什么时候有人走进房间？', '走进房间'],
  ])('%s: %s', async (language, question, way) => {
    const answer = await ask(question);
    expect(answer, answer.text).toMatchObject({ language, refused: false });
    expect(answer.claims.map(({ text }) => text).join(' ')).toContain('0:40–0:44');
    expect(answer.notes?.at(-1)).toBe((await wordingOf(language)).untold([way]));
  });
});

test('who goes into something else than a place is not seen to', async () => {
  expect(await ask('When does he go into the details?')).toMatchObject({ refused: true });
});
