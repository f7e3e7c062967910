import { describe, expect, test } from 'vitest';
import type { AnswerLanguage } from '../../../../src-main/domain/answer-language.ts';
import { wordingOf } from '../../../../src-main/pipeline/answer/wording/wordings.ts';
import { asker } from './asker.ts';
import { heard, said, seen } from '../search/small-library.ts';

const ask = asker([
  seen(2, 10, 'person'),
  seen(40, 60, 'person'),
  heard(20, 30, 'Music'),
  heard(41, 43, 'Dog'),
  said(50, 55, 'Here I am.'),
]);

describe('an empty room is one in which nobody is seen, in', () => {
  test.each<[AnswerLanguage, string]>([
    ['en', 'When is the room empty?'],
    ['en', 'Is the room empty at any point?'],
    ['en', 'Is there nobody in the room?'],
    ['en', 'When is nobody there?'],
    ['de', 'Wann ist der Raum leer?'],
    ['fr', 'Quand est-ce que la pièce est vide ?'],
    ['es', '¿Cuándo está vacía la habitación?'],
    ['pt', 'Quando é que a sala está vazia?'],
    ['ru', 'Когда комната пуста?'],
    ['ar', 'متى تكون الغرفة فارغة؟'],
    ['hi', 'कमरा कब खाली है?'],
    ['tr', 'Oda ne zaman boş?'],
    ['ko', '방이 언제 비어 있나요?'],
    ['ja', '部屋が空っぽなのはいつですか？'],
    ['zh', '房间什么时候是空的？'],
  ])('%s: %s', async (language, question) => {
    const wording = await wordingOf(language);
    const { claims, notes } = await ask(question);
    expect(claims.map(({ text }) => text).join(' ')).toContain('0:02–0:10');
    const nobody = { quotes: [wording.name('seen', 'person')] };
    expect(notes).toEqual([wording.notFound(nobody, { times: ['0:00–0:02', '0:10–0:40'] })]);
  });
});

describe('how long something is not there is told, in', () => {
  test.each<[AnswerLanguage, string]>([
    ['en', 'How long is nobody there?'],
    ['en', 'How long is the room empty?'],
    ['de', 'Wie lange ist niemand da?'],
    ['fr', 'Pendant combien de temps n’y a-t-il personne ?'],
    ['es', '¿Cuánto tiempo no hay nadie?'],
    ['pt', 'Por quanto tempo não há ninguém?'],
    ['ru', 'Сколько времени никого не видно?'],
  ])('%s: %s', async (language, question) => {
    const wording = await wordingOf(language);
    const { claims, notes } = await ask(question);
    expect(claims.map(({ text }) => text).join(' ')).toContain(wording.lengthIn(28, 2));
    expect(notes?.at(-1)).toBe(wording.amounts(32, 2));
  });

  test.each([
    ['How long is there no music?', 'Music is heard for 10 seconds', 'In all that is 50 seconds in 2 stretches.'],
    ['How long is nobody speaking?', 'Speech is heard for 5 seconds', 'In all that is 55 seconds in 2 stretches.'],
  ])('%s', async (question, claim, note) => {
    const { claims, notes } = await ask(question);
    expect(claims[0]!.text).toContain(claim);
    expect(notes?.at(-1)).toBe(note);
  });
});

test('a road is empty where neither people nor cars are seen', async () => {
  const ofRoad = asker([seen(2, 10, 'person'), seen(8, 50, 'car')]);
  const { notes } = await ofRoad('When is the road empty?');
  expect(notes).toEqual(['I did not find “person” or “car” in 0:00–0:02 and 0:50–1:00.']);
});

test('where nobody is ever seen, that is said', async () => {
  const ofRoad = asker([seen(8, 50, 'car')]);
  expect((await ofRoad('Is the room empty?')).text).toContain('I did not find “person” in this video.');
});

test('what happens while nobody is there is told of those times', async () => {
  const { claims, notes } = await ask('What is heard while nobody is in the room?');
  expect(claims.map(({ text }) => text)).toEqual(['Music is heard at 0:20–0:30.']);
  expect(notes).toEqual(['I did not find “person” in 0:00–0:02 and 0:10–0:40.']);
});

test('an empty bottle is a bottle still', async () => {
  const ofBottle = asker([seen(8, 50, 'bottle')]);
  expect((await ofBottle('Is the bottle empty?')).text).toContain('What I cannot tell is “empty”');
});

describe('so many at once as never are', () => {
  test.each([
    'When are two people seen?',
    'When is the first time two people are visible?',
    'When are three people together?',
    'When are there two people in the room?',
  ])('%s is told by how many are', async (question) => {
    expect((await ask(question)).claims[0]!.text).toContain('No more than one person is seen at once, at 0:02–0:10');
  });

  test('where nothing is seen of it that is refused', async () => {
    expect(await ask('When are two dogs seen?')).toMatchObject({ refusal: 'not-found' });
  });
});
