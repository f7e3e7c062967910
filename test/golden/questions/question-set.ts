import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Intent } from '../../../src-main/domain/answer.ts';

/** A recording that questions are asked about: one clip as it is, or several after one another with a pause between. */
export interface QuestionVideo {
  name: string;
  /** `tune`: thresholds were chosen on it. `report`: only figures are reported on it. */
  set: 'tune' | 'report';
  /** Where the clips are: checked in (test/fixtures/media), or in the large collection. */
  media: 'fixtures' | 'shared';
  clips: string[];
}

/** A question with what a person knows to be true of the recording. */
export interface GoldenQuestion {
  video: string;
  question: string;
  /** Language of the question; English where none is given. */
  language?: string;
  intent: Intent;
  /** The recording does not answer it. */
  refused?: true;
  /** Places of the clips that answer; any one will do, unless `all`. */
  clips?: number[];
  all?: true;
  /** Words that must be quoted. */
  quote?: string;
  count?: number;
  /** Shortest and longest right answer to "how long". */
  seconds?: [number, number];
}

/** A question put to all checked-in recordings together. */
export interface TogetherQuestion extends Omit<GoldenQuestion, 'video' | 'clips' | 'all'> {
  /** The recordings that answer: each must be cited, and no other. */
  videos?: string[];
}

export const questionVideos = read('videos.json') as QuestionVideo[];

export const goldenQuestions = {
  tune: read('tune.json') as GoldenQuestion[],
  report: read('report.json') as GoldenQuestion[],
};

export const togetherQuestions = read('together.json') as TogetherQuestion[];

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
}
