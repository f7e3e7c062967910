import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import type { ColourName } from '../../../../src-main/domain/colour.ts';
import type { SeenPart } from '../../../../src-main/domain/evidence.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { said, searchParts, seen, smallLibrary, type SmallVideo } from '../search/small-library.ts';

const part = (start: number, end: number, count: number, colour?: ColourName, share = 0.7): SeenPart => ({
  start,
  end,
  count,
  colours: colour ? [{ name: colour, share }] : [],
});

const road: SmallVideo = {
  id: 'road',
  duration: 60,
  evidence: [
    said(2, 5, 'The red car is fast.'),
    {
      ...seen(0, 30, 'car', 3),
      parts: [part(0, 6, 1, 'red'), part(10, 12, 3), part(12, 14, 2), part(20, 28, 1, 'white')],
    },
    { ...seen(40, 50, 'car', 2), parts: [part(40, 44, 2, 'blue', 0.35), part(46, 47, 1, 'green')] },
    seen(10, 30, 'dog'),
    seen(20, 30, 'bird'),
    seen(40, 50, 'person'),
    { ...seen(52, 60, 'bottle', 2) },
  ],
};

const ask = async (question: string): Promise<Answer> =>
  createAnswerer(searchParts(await smallLibrary([road])))({ video: road.id, question });
const textsOf = ({ claims }: Answer): string[] => claims.map(({ text }) => text);
const citedIn = ({ claims }: Answer): number[][] =>
  claims.flatMap(({ citations }) => citations.map(({ start, end }) => [start, end]));

describe('how many', () => {
  test('in a part of the time, cited for just that part', async () => {
    const answer = await ask('How many cars are there between 0:13 and 0:19?');
    expect(textsOf(answer)).toEqual(['2 cars are seen at once at most, at 0:13.']);
    expect(citedIn(answer)).toEqual([[13, 14]]);
    expect(textsOf(await ask('How many cars are there between 0:15 and 0:19?'))).toEqual([
      'No more than one car is seen at once, at 0:15–0:19.',
    ]);
  });

  test('at most, and when', async () => {
    for (const question of ['How many cars are there?', 'When are the most cars seen?']) {
      const answer = await ask(question);
      expect(textsOf(answer)).toEqual(['3 cars are seen at once at most, at 0:10–0:12.']);
      expect(citedIn(answer)).toEqual([[10, 12]]);
    }
  });

  test('when there are so many', async () => {
    const answer = await ask('When are there two cars?');
    expect(textsOf(answer)).toEqual(['2 cars are seen at once at 0:12–0:14 and 0:40–0:44.']);
    expect(citedIn(answer)).toEqual([
      [12, 14],
      [40, 44],
    ]);
    expect(textsOf(await ask('When are there five cars?'))).toEqual(['3 cars are seen at once at most, at 0:10–0:12.']);
  });

  test.each([
    'When is there only one car?',
    'When is one car left?',
    'Wann ist nur noch ein Auto zu sehen?',
    '¿Cuándo se ve solo un coche?',
  ])('when there is a single one: %s', async (question) => {
    expect(citedIn(await ask(question))).toEqual([
      [0, 10],
      [14, 30],
      [44, 50],
    ]);
  });

  test('any one is no single one', async () => {
    expect(citedIn(await ask('When is one car seen?'))).toEqual([
      [0, 30],
      [40, 50],
    ]);
  });

  test('of all time where a library knows no parts', async () => {
    expect(textsOf(await ask('How many bottles are there?'))).toEqual([
      '2 bottles are seen at once at most, at 0:52–1:00.',
    ]);
    expect((await ask('How many bottles are there between 0:56 and 0:57?')).text).toContain('I cannot tell');
  });

  test('kinds there are', async () => {
    expect((await ask('How many different animals are shown?')).text).toBe(
      '2 kinds are seen: a dog and a bird [1][2]. Two of one kind count once; kinds that I cannot name are missed.',
    );
    expect(textsOf(await ask('How many different things can be seen?'))).toEqual([
      '5 kinds are seen: a car, a dog, a bird, a person and a bottle.',
    ]);
    expect(textsOf(await ask('Wie viele verschiedene Tiere sind zu sehen?'))).toEqual([
      '2 Arten zu sehen: Hund und Vogel.',
    ]);
  });
});

describe('colours', () => {
  test('are told where they last, the longest first', async () => {
    const answer = await ask('What colour is the car?');
    expect(textsOf(answer)).toEqual([
      'In the picture a car is mostly white, at 0:20–0:28.',
      'In the picture a car is mostly red, at 0:00–0:06.',
      'In the picture a car is partly blue, at 0:40–0:44.',
    ]);
    expect(answer.text).toContain('Colours are measured in the picture');
    expect(textsOf(await ask('What colour is the car at 0:03?'))).toEqual([
      'In the picture a car is mostly red, at 0:03.',
    ]);
  });

  test('find things, and affirm', async () => {
    const answer = await ask('When is the red car seen?');
    expect(textsOf(answer)).toEqual(['In the picture a car is mostly red, at 0:00–0:06.']);
    expect(citedIn(answer)).toEqual([[0, 6]]);
    expect(textsOf(await ask('Is the car white?'))[0]).toBe('Yes: in the picture a car is mostly white, at 0:20–0:28.');
    expect(textsOf(await ask('Is the car black?'))[0]).toBe('In the picture a car is mostly white, at 0:20–0:28.');
    expect(textsOf(await ask('Wann ist das rote Auto zu sehen?'))).toEqual([
      'Zu sehen: Auto, im Bild überwiegend rot, bei 0:00–0:06.',
    ]);
  });

  test('are refused where none is clear, of another colour, of parts and of people', async () => {
    for (const question of [
      'What colour is the dog?',
      'What colour is the unicorn?',
      'When is the black car seen?',
      'What colour are the wheels of the car?',
      'What colour is the person?',
      'How many red cars are there?',
    ])
      expect([question, (await ask(question)).refused]).toEqual([question, true]);
  });

  test('that are said are none that are seen', async () => {
    expect(textsOf(await ask('What is said about the red car?'))).toEqual([
      'At 0:02 someone says: “The red car is fast.”',
    ]);
  });
});
