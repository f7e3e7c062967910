import type { Evidence, Word } from '../../../src-main/domain/evidence.ts';
import { sampleVideo } from './videos.ts';

/** Words of a line spread over its time; enough to light one after the other. */
function wordsOf(text: string, start: number, end: number): Word[] {
  const texts = text.split(' ');
  const each = (end - start) / texts.length;
  return texts.map((word, index) => ({
    text: word,
    start: start + index * each,
    end: start + (index + 1) * each,
    confidence: 0.9,
  }));
}

const lines: [number, number, string][] = [
  [12.4, 15.2, 'What brings you to the land of the gatekeepers?'],
  [16.1, 18.2, "I'm searching for someone."],
  [19.5, 22.9, 'Someone very dear? A kindred spirit?'],
  [24.0, 25.1, 'A dragon.'],
  [28.3, 31.4, 'A dangerous quest for a lone hunter.'],
  [33.0, 36.2, "I've been alone for as long as I can remember."],
];

const sounds: [number, number, string, number][] = [
  [0.0, 2.4, 'Silence', 0.97],
  [2.4, 44.2, 'Music', 0.91],
  [8.6, 10.1, 'Wind', 0.44],
  [12.2, 37.0, 'Speech', 0.96],
  [38.4, 40.3, 'Whoosh, swoosh, swish', 0.38],
  [40.6, 42.1, 'Roar', 0.52],
  [44.9, 46.0, 'Thump, thud', 0.41],
];

/** Evidence of the sample as indexing would find it. */
export const sampleEvidence: Evidence[] = [
  ...lines.map(([start, end, text]) => ({
    kind: 'said' as const,
    start,
    end,
    text,
    score: 0.93,
    model: 'whisper-base-1',
    language: 'en',
    words: wordsOf(text, start, end),
  })),
  ...sounds.map(([start, end, text, score]) => ({
    kind: 'heard' as const,
    start,
    end,
    text,
    score,
    model: 'yamnet-1',
    label: '/m/0',
  })),
]
  .sort((a, b) => a.start - b.start)
  .map((item, index) => ({ ...item, id: index + 1, video: sampleVideo.id }));
