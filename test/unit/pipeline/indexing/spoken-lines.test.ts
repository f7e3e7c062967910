import { expect, test } from 'vitest';
import { spokenLines } from '../../../../src-main/pipeline/indexing/spoken-lines.ts';

const word = (text: string, start: number, end: number) => ({ text, start, end, confidence: 0.5 });

test('lines lie on the media clock, with words pulled to where a voice is', () => {
  const transcription = {
    language: 'en',
    noSpeechProbability: 0,
    averageLogProbability: -0.2,
    compressionRatio: 1,
    segments: [
      { text: ' Hello there.', start: 0, end: 4, words: [word(' Hello', 0, 1.4), word(' there.', 1.4, 4)] },
      { text: '  ', start: 4, end: 5, words: [] },
    ],
  };
  const lines = spokenLines(transcription, { start: 10, end: 15 }, [{ start: 11, end: 12.5 }], 'whisper');
  expect(lines).toEqual([
    {
      kind: 'said',
      start: 11,
      end: 12.5,
      text: 'Hello there.',
      score: 0.5,
      model: 'whisper',
      language: 'en',
      words: [word(' Hello', 11, 11.4), word(' there.', 11.4, 12.5)],
    },
  ]);
});

test('a line outside every voice region keeps its times', () => {
  const segment = { text: 'Yes', start: 1, end: 2, words: [] };
  const transcription = {
    language: 'en',
    noSpeechProbability: 0,
    averageLogProbability: 0,
    compressionRatio: 1,
    segments: [segment],
  };
  expect(spokenLines(transcription, { start: 100, end: 103 }, [{ start: 0, end: 5 }], 'whisper')[0]).toMatchObject({
    start: 101,
    end: 102,
  });
});

test('a sentence that the model broke in two is one line; whole sentences stay apart', () => {
  const segment = (text: string, start: number, end: number) => ({ text, start, end, words: [word(text, start, end)] });
  const segments = [
    segment(' Ask what you can', 0, 4),
    segment(' do for your country.', 4, 6),
    segment(' Thank you.', 6, 7),
    segment(' And then', 7, 8),
    segment(' a long pause', 10, 11),
  ];
  const transcription = {
    language: 'en',
    noSpeechProbability: 0,
    averageLogProbability: 0,
    compressionRatio: 1,
    segments,
  };
  const lines = spokenLines(transcription, { start: 0, end: 12 }, [], 'whisper');
  expect(lines.map(({ text }) => text)).toEqual([
    'Ask what you can do for your country.',
    'Thank you.',
    'And then',
    'a long pause',
  ]);
  expect(lines[0]).toMatchObject({ start: 0, end: 6 });
});
