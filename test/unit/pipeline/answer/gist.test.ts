import { expect, test } from 'vitest';
import { heard, said, seen } from '../search/small-library.ts';
import { asker } from './asker.ts';

const ask = asker([
  said(1, 6, 'Welcome to the harbour.'),
  said(8, 14, 'The lighthouse is the oldest of the coast.'),
  heard(30, 39, 'Music'),
  seen(20, 50, 'bird'),
]);

test.each([
  'What is the topic?',
  'What are the key points?',
  "What's the main message of this video?",
  'Give me the best quote.',
  'What is the story?',
  'Was ist das Thema?',
  'Was sind die wichtigsten Punkte?',
  'Quel est le sujet ?',
  'Quels sont les moments forts ?',
  '¿Cuál es el tema?',
  '¿Cuáles son los puntos clave?',
  'Qual é o tema do vídeo?',
  'Какая тема видео?',
  'ما موضوع الفيديو؟',
  'वीडियो का मुख्य विषय क्या है?',
  'Videonun konusu ne?',
  '영상의 주제는 무엇인가요?',
  'この動画のテーマは何ですか？',
  '这个视频的主题是什么？',
])('%s', async (question) => {
  const { intent, claims } = await ask(question);
  expect(intent).toBe('summarise');
  expect(claims.length).toBeGreaterThan(2);
});

test.each(['What is the story about the dragon?', 'When is the topic of taxes mentioned?'])(
  '%s asks for something of it',
  async (question) => {
    expect((await ask(question)).intent).not.toBe('summarise');
  },
);

test.each([
  'Quote the whole speech.',
  'What does he say exactly?',
  'What is the complete dialogue?',
  'Which lines are spoken?',
  'Was wird genau gesagt?',
])('%s', async (question) => {
  const { claims } = await ask(question);
  expect(claims.map(({ text }) => text).join(' ')).toMatch(/Welcome to the harbour.*The lighthouse/u);
});

test.each([
  ['What is the first line?', 'Welcome'],
  ["What's the last line spoken?", 'lighthouse'],
])('%s', async (question, word) => {
  const { claims } = await ask(question);
  expect(claims.map(({ text }) => text)).toEqual([expect.stringContaining(word)]);
});
