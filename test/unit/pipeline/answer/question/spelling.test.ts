import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../../src-main/pipeline/answer/answerer.ts';
import { distanceBetween, respelt } from '../../../../../src-main/pipeline/answer/question/spelling.ts';
import { stem } from '../../../../../src-main/pipeline/search/words.ts';
import { heard, said, searchParts, seen, smallLibrary, type SmallVideo } from '../../search/small-library.ts';

const there = new Set(['elephant', 'rooster', 'bark', 'quilter', 'greeting', 'temporary', 'nar', 'bird', 'harbour']);
const names = new Set([...there, 'horse', 'boat', 'bear'].map(stem));
const called = new Set(['pig', 'motorcycle', 'giraffe', 'ambulance', 'bottle', 'butter', 'bear', 'face', 'boar']);
const isName = (stemmed: string): boolean => names.has(stemmed);
const right = (text: string): string => respelt(text, () => ({ isName, called, there })).text;

describe('a question is put right', () => {
  test.each([
    ['when is the elefant shown', 'when is the elephant shown'],
    ['wen does the roster crow', 'when does the rooster crow'],
    ['how offen dose teh dog brak', 'how often does the dog bark'],
    ['what is mister kwilter', 'what is mister quilter'],
    // None of these is there: that they could be named is enough.
    ['is ther a pigg', 'is there a pig'],
    ['when is a motorcicle seen', 'when is a motorcycle seen'],
    ['is a girafe or an ambulence shown', 'is a giraffe or an ambulance shown'],
    ['wat is said abuot the temporery greating', 'what is said about the temporary greeting'],
  ])('%s: %s', (text, meant) => {
    expect(right(text)).toBe(meant);
  });

  test.each([
    'When is the technician seen from near?',
    'Which year is given on the title card?',
    'When is a house or a horse shown?',
    'What does she say about the moon?',
    'Is the boot in the boat?',
    'When does she say "elefant"?',
    'Wann ist der Elefant zu sehen?',
    // Words of their own that sound like those of questions.
    'List the sounds in the whole video.',
    'Is the lost dad at least sad?',
    'Why are three of them hard?',
    // Words of their own that sound like names.
    'When does the battle begin?',
    'Is there any batter?',
    'Is there a fake bore?',
    'When is the harbor shown in the mist?',
  ])('%s stays', (text) => {
    const { text: same, taken } = respelt(text, () => ({ isName, called, there }));
    const isHarbour = text.includes('harbor');
    expect(same).toBe(isHarbour ? text.replace('harbor', 'harbour') : text);
    expect(taken.length).toBe(isHarbour ? 1 : 0);
  });
});

test('letters that are put in, left out, changed or swapped are counted', () => {
  expect(distanceBetween('brid', 'bird')).toBe(1);
  expect(distanceBetween('elefant', 'elephant')).toBe(2);
  expect(distanceBetween('', 'abc')).toBe(3);
  expect(distanceBetween('same', 'same')).toBe(0);
});

const park: SmallVideo = {
  id: 'park',
  duration: 60,
  evidence: [said(2, 5, 'Welcome to the harbour.'), heard(12, 14, 'Bark'), seen(20, 30, 'bird')],
};
const ask = async (question: string): Promise<Answer> =>
  createAnswerer(searchParts(await smallLibrary([park])))({ video: 'park', question });

test('the answer says what it took the word for', async () => {
  const answer = await ask('when is a brid seen');
  expect(answer.claims.map(({ text }) => text)).toEqual(['A bird is seen at 0:20–0:30.']);
  expect(answer.notes).toEqual(['I took “brid” to mean “bird”.']);
  expect((await ask('what is said about the harbuor')).notes).toEqual(['I took “harbuor” to mean “harbour”.']);
});

test('a refusal says it too, and what is not there is not guessed', async () => {
  expect((await ask('Does the brid talk about taxes at 0:50?')).text).toMatch(/^I took “brid” to mean “bird”\. /);
  const answer = await ask('when is the elefant shown');
  expect(answer.refused).toBe(true);
  expect(answer.text).toContain('“elefant”');
});
