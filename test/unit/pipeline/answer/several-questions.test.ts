import { expect, test } from 'vitest';
import { heard, said, seen } from '../search/small-library.ts';
import { asker } from './asker.ts';

const ask = asker([
  heard(10, 14, 'Bark'),
  heard(20, 26, 'Bark'),
  seen(5, 30, 'person'),
  seen(31, 40, 'car'),
  said(50, 54, 'The boat leaves at noon.'),
]);

test('each question has its sentences, numbered through', async () => {
  const { text, claims, refused } = await ask('When does the dog bark, and is there a car?');
  expect(refused).toBe(false);
  expect(claims.map((claim) => claim.text)).toEqual([expect.stringContaining('0:10'), expect.stringContaining('Yes')]);
  expect(text).toMatch(/\[2\]\. Yes.*\[3\]/u);
});

test('what is not there is said beside what is', async () => {
  const { claims, notes, refused, nearest } = await ask('Is there a car and is there a bottle?');
  expect(claims.map(({ text }) => text)).toEqual([expect.stringContaining('car')]);
  expect(notes).toContainEqual(expect.stringContaining('I did not find “bottle”'));
  expect({ refused, nearest }).toEqual({ refused: false, nearest: [] });
});

test('where none is answered, all is refused', async () => {
  const { text, refused, refusal } = await ask('Is there a bottle? Is there a bird?');
  expect(text).toMatch(/“bottle”.*“bird”/u);
  expect({ refused, refusal }).toEqual({ refused: true, refusal: 'not-found' });
});

test('the second rests on the first', async () => {
  const { claims } = await ask('When does the dog bark and how long does it last?');
  expect(claims.map(({ text }) => text)).toEqual([
    expect.stringContaining('0:10'),
    expect.stringContaining('10 seconds'),
  ]);
});

test('in the language of the whole', async () => {
  const { claims, language } = await ask('Wann bellt der Hund? Gibt es Autos?');
  expect(language).toBe('de');
  expect(claims.map(({ text }) => text)).toEqual([
    expect.stringContaining('Zu hören'),
    expect.stringContaining('Ja. Zu sehen'),
  ]);
});
