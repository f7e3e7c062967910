import { expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { heard, searchParts, seen, smallLibrary } from '../search/small-library.ts';

/** A minute with cuts at 12, 20 and 45 s. */
async function ask(question: string, clip?: { start: number; end: number }): Promise<Answer> {
  const evidence = [seen(0, 20, 'dog'), heard(0, 6, 'Bark'), heard(10, 14, 'Music'), heard(30, 39, 'Music')];
  const library = await smallLibrary([{ id: 'minute', duration: 60, evidence }]);
  library.stages.begin('minute', 'shots', '1');
  library.stages.commit('minute', {
    stage: 'shots',
    doneTo: 60,
    seconds: 1,
    pictures: { shots: [0, 12, 20, 45], frames: [] },
  });
  return createAnswerer(searchParts(library))({ video: 'minute', question, ...(clip && { clip }) });
}

const four = ['0:00', '0:12', '0:20', '0:45'];

test.each([
  'How many shots are there?',
  'How many cuts does the video have?',
  'How many different scenes are there in the film?',
  'When are the cuts?',
  'Wie viele Einstellungen gibt es?',
  'Wie viele Schnitte hat das Video?',
  'Combien de plans y a-t-il ?',
  '¿Cuántos planos hay?',
  'Quantos cortes há no vídeo?',
  'Сколько сцен в видео?',
  'كم عدد اللقطات في الفيديو؟',
  'वीडियो में कितने शॉट हैं?',
  'Kaç sahne var?',
  '장면이 몇 개인가요?',
  'カットはいくつありますか？',
  '有多少个镜头？',
])('%s', async (question) => {
  const { text, refused, claims } = await ask(question);
  expect({ refused, claims }).toEqual({ refused: false, claims: [] });
  expect(text).toMatch(/(?<!\d)4(?!\d)/u);
  for (const time of four) expect(text).toContain(time);
});

test('those of a part, with the one that goes on there', async () => {
  const { text } = await ask('How many shots are there?', { start: 15, end: 40 });
  expect(text).toBe('2 shots, by sudden changes of the picture; beginning at 0:12 and 0:20.');
});

test('shots that are fired, or heard, are of a gun', async () => {
  expect((await ask('How many shots are fired?')).text).not.toContain('0:45');
  expect((await ask('How many shots are heard?')).text).not.toContain('0:45');
});

test.each([
  ['How many different sounds are there?', '2 kinds are heard: '],
  ['How many sounds can be heard?', '2 kinds are heard'],
  ['Wie viele verschiedene Geräusche sind zu hören?', '2 Arten zu hören: '],
  ['Combien de sons différents entend-on ?', '2 sortes'],
])('%s', async (question, sentence) => {
  const { claims } = await ask(question);
  expect(claims.map(({ text }) => text)).toEqual([expect.stringContaining(sentence)]);
});
