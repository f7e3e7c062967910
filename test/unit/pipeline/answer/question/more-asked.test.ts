import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../../src-main/pipeline/answer/answerer.ts';
import { heard, said, searchParts, seen, smallLibrary, type SmallVideo, written } from '../../search/small-library.ts';

const yard: SmallVideo = {
  id: 'yard',
  duration: 100,
  evidence: [
    seen(10, 20, 'dog'),
    seen(0, 90, 'bird'),
    heard(12, 14, 'Bark'),
    said(30, 34, 'The bird sings for the whole village.'),
    said(40, 44, 'This is no talk about dogs at all.'),
    written(60, 65, 'SUPPORTED BY'),
    written(60, 65, 'The National Harbour Fund'),
    written(70, 72, 'One'),
    written(70, 72, 'Two'),
  ],
};

let ask: (question: string) => Promise<Answer>;
beforeEach(async () => {
  const answerer = createAnswerer(searchParts(await smallLibrary([yard])));
  ask = (question) => answerer({ video: 'yard', question });
});

describe('what is asked of a thing beyond that it is there', () => {
  test.each([
    ['What does the dog eat?', 'A dog is seen at 0:10–0:20.', '“eat”'],
    ['Does the dog sleep?', 'A dog is seen at 0:10–0:20.', '“sleep”'],
    ['Is a red dog visible?', 'A dog is seen at 0:10–0:20.', '“red”'],
    // It is there nearly all the time, which tells nothing of when it flies away.
    ['When does the bird disappear?', 'A bird is seen at 0:00–1:30.', '“disappear”'],
    // That it is there makes no yes of what it is like.
    ['Are the birds all the same?', 'A bird is seen at 0:00–1:30.', '“same”'],
    ['Does the dog bark loudly?', 'A dog barking is heard at 0:12–0:14.', '“loudly”'],
    ['Is the barking angry?', 'A dog barking is heard at 0:12–0:14.', '“angry”'],
    ['Was frisst der Hund?', 'Zu sehen: Hund, bei 0:10–0:20.', '„frisst“'],
    ['¿Qué come el perro?', 'perro', '«come»'],
  ])('%s is refused, with what is known', async (question, known, unknown) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ refused: true, claims: [] });
    expect(answer.text).toContain(known);
    expect(answer.text).toContain(unknown);
    expect(answer.nearest.length).toBeGreaterThan(0);
  });

  test.each([
    ['When does the dog appear?', undefined],
    ['When does the dog walk through the picture?', '“walk through”'],
    ['When is the dog in the kitchen?', undefined],
    ['When does the dog dance?', '“dance”'],
    ['When is the little dog seen?', '“little”'],
  ])('%s is answered with when it is there', async (question, untold) => {
    const answer = await ask(question);
    expect(answer.claims.map(({ text }) => text).join(' ')).toContain('A dog is seen at 0:10–0:20.');
    if (untold === undefined) expect(answer.notes).toBeUndefined();
    else expect(answer.notes?.join(' ')).toContain(untold);
  });

  test.each(['Does a dog bark?', 'Is there barking?', 'Does the dog bark again?', 'Does the dog bark in the garden?'])(
    '%s is affirmed',
    async (question) => {
      expect((await ask(question)).text).toContain('Yes: a dog barking is heard at 0:12–0:14 [1].');
    },
  );

  test('is answered by a line that tells it', async () => {
    expect((await ask('Who does the bird sing for?')).text).toContain('sings for the whole village');
  });
});

describe('lines are linked to a question', () => {
  test('by the words of the text that they stand in', async () => {
    const { claims } = await ask('Which harbour fund supported it?');
    const read = claims.map(({ text }) => text).join(' ');
    expect(read).toContain('SUPPORTED BY');
    expect(read).toContain('The National Harbour Fund');
    expect(read).not.toContain('One');
  });

  test('by what other languages call a thing', async () => {
    for (const question of ['Que dit-on des chiens ?', 'Was wird über Hunde gesagt?', 'Что говорят о собаках?'])
      expect((await ask(question)).text, question).toContain('no talk about dogs');
  });

  test('by their topic, not by who speaks of it', async () => {
    const answer = await ask('What does the village say about engines?');
    expect(answer.refused, answer.text).toBe(true);
  });
});
