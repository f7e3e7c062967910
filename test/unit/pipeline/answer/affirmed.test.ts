import { describe, expect, test } from 'vitest';
import { isDenied } from '../../../../src-main/pipeline/answer/question/denied.ts';
import { fold } from '../../../../src-main/pipeline/search/words.ts';
import { asker } from './asker.ts';
import { heard, seen } from '../search/small-library.ts';

const evidence = [seen(2, 10, 'car', 3), seen(20, 30, 'person'), heard(40, 44, 'Dog'), heard(50, 58, 'Speech')];
const ask = asker(evidence);

describe('yes is said', () => {
  test.each([
    'Is there a car?',
    'Is there a person?',
    'Is someone speaking?',
    'Is a dog heard?',
    'Are there a car and a person?',
    '有没有汽车？',
    'Есть ли автомобиль?',
  ])('to %s', async (question) => {
    const { claims, refused } = await ask(question);
    expect(refused).toBe(false);
    expect(claims[0]!.text).toMatch(/^(?:Yes: |是的，|Да\. )/u);
  });
});

describe('what is there is told without a yes', () => {
  test.each([
    ['Is there no car?', 'A car is seen at 0:02–0:10.'],
    ['Gibt es kein Auto?', 'Zu sehen: Auto, bei 0:02–0:10.'],
    // Only what barks is known, and that is no bark yet.
    ['Does a dog bark?', 'A dog is heard at 0:40–0:44.'],
    // How they lie to each other in time is asked, too.
    ['Ist ein Auto vor dem Hund zu sehen?', 'Zu sehen: Auto, bei 0:02–0:10.'],
    ['Is a woman speaking?', 'Speech is heard at 0:50–0:58.'],
    ['Is there a woman?', 'A person is seen at 0:20–0:30.'],
  ])('to %s', async (question, text) => {
    expect((await ask(question)).claims.map((claim) => claim.text)).toEqual([text]);
  });

  test.each([
    ['Is there a car and a bird?', ['A car is seen at 0:02–0:10.'], ['“bird”']],
    ['Are a dog and a cat heard together?', ['A dog is heard at 0:40–0:44.'], ['“cat”']],
    ['Gibt es ein Auto und einen Vogel?', ['Zu sehen: Auto, bei 0:02–0:10.'], ['Vogel']],
    ['Does the cat meow before the dog barks?', ['A dog is heard at 0:40–0:44.'], ['“cat']],
    ['Is a car seen before the dog?', ['A car is seen at 0:02–0:10.', 'A dog is heard at 0:40–0:44.'], []],
    ['Is the dog heard after the car?', ['A car is seen at 0:02–0:10.', 'A dog is heard at 0:40–0:44.'], []],
  ])('to %s of what is not there it says so', async (question, claims, missing) => {
    const { claims: told, notes = [] } = await ask(question);
    expect(told.map(({ text }) => text)).toEqual(claims);
    expect(notes).toEqual(missing.map((name) => expect.stringContaining(name)));
  });

  test('and that men and women are not told apart is said', async () => {
    for (const question of ['Is a woman speaking?', 'Is there a woman?'])
      expect((await ask(question)).notes, question).toEqual([expect.stringContaining('nor men from women')]);
  });
});

test.each([
  ['Are there more than two cars?', '3 cars are seen at once at most, at 0:02–0:10.'],
  ['Are there two cars in the street?', '3 cars are seen at once at most, at 0:02–0:10.'],
  ['Is there more than one person on the road?', 'No more than one person is seen at once, at 0:20–0:30.'],
  ['Y a-t-il deux voitures ?', 'On en voit au plus 3 à la fois\u00a0: voiture, à 0:02–0:10.'],
])('%s is told by their number', async (question, text) => {
  expect((await ask(question)).claims.map((claim) => claim.text)).toEqual([text]);
});

test.each([
  ['en', "Isn't there a dog?", true],
  ['de', 'Bellt niemand?', true],
  ['fr', 'N’y a-t-il aucun chien ?', true],
  ['es', '¿No hay perro?', true],
  ['pt', 'Não há cachorro?', true],
  ['ru', 'Там нет собаки?', true],
  ['ar', 'هل لا يوجد كلب؟', true],
  ['hi', 'क्या कुत्ता नहीं है?', true],
  ['tr', 'Köpek yok mu?', true],
  ['ko', '개가 없나요?', true],
  ['ja', '犬はいないですか？', true],
  ['zh', '没有狗吗？', true],
  ['zh', '有没有狗？', false],
  ['zh', '是不是狗？', false],
  ['en', 'Is there a note?', false],
  ['ru', 'Есть ли собака?', false],
] as const)('%s: %s', (language, question, denied) => {
  expect(isDenied(fold(question), language)).toBe(denied);
});
