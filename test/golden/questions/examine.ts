import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../../src-main/domain/answer.ts';
import type { Moment } from '../../../src-main/domain/time.ts';
import type { Engine } from '../../../src-main/domain/engine.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { createEngine } from '../../../src-main/engine.ts';
import { makeMontage } from './montage.ts';
import {
  goldenQuestions,
  questionVideos,
  togetherQuestions,
  type GoldenQuestion,
  type QuestionVideo,
  type TogetherQuestion,
} from './question-set.ts';
import { citationsIn, faultsOf, faultsTogether } from './score.ts';

/** One question as the program answered it. */
export interface Examined {
  golden: GoldenQuestion;
  answer: Answer;
  faults: string[];
  citations: { right: number; all: number };
  milliseconds: number;
}

const modelsDir = join(import.meta.dirname, '../../../models');

/** A recording in the library. */
export interface Indexed {
  video: QuestionVideo;
  id: VideoId;
  clips: readonly Moment[];
}

/** Indexes the recordings with the real models; those whose clips are not on this machine are left out. */
export async function withIndexed<T>(
  videos: readonly QuestionVideo[],
  work: (engine: Engine, indexed: readonly Indexed[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sightsound-questions-'));
  try {
    await using engine = await createEngine({ libraryDir: join(folder, 'library'), modelsDir });
    const indexed: Indexed[] = [];
    for (const video of videos) {
      const montage = await makeMontage(video, folder);
      if (!montage) continue;
      const { id } = (await engine.openVideo({ path: montage.path })).video;
      await engine.indexVideo({ video: id });
      indexed.push({ video, id, clips: montage.clips });
    }
    return await work(engine, indexed);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Asks everything that is known of each recording. */
export async function examine(engine: Engine, indexed: readonly Indexed[]): Promise<Examined[]> {
  const examined: Examined[] = [];
  for (const { video, id, clips } of indexed) {
    for (const golden of questionsOf(video)) {
      const begun = performance.now();
      const { answer } = await engine.ask({ video: id, question: golden.question });
      examined.push(judged(golden, answer, clips, performance.now() - begun));
    }
  }
  return examined;
}

/** A question to all recordings together, as the program answered it. */
export interface ExaminedTogether {
  golden: TogetherQuestion;
  answer: Answer;
  faults: string[];
}

/** Asks what is known of all recordings together. */
export async function examineTogether(engine: Engine, indexed: readonly Indexed[]): Promise<ExaminedTogether[]> {
  const names = new Map(indexed.map(({ id, video }) => [id, video.name]));
  const examined: ExaminedTogether[] = [];
  for (const golden of togetherQuestions) {
    const { answer } = await engine.ask({ videos: 'all', question: golden.question });
    examined.push({ golden, answer, faults: faultsTogether(golden, answer, names) });
  }
  return examined;
}

export function videosOf(set: QuestionVideo['set'], media: QuestionVideo['media']): QuestionVideo[] {
  return questionVideos.filter((video) => video.set === set && video.media === media);
}

function questionsOf({ name, set }: QuestionVideo): GoldenQuestion[] {
  return goldenQuestions[set].filter(({ video }) => video === name);
}

function judged(golden: GoldenQuestion, answer: Answer, clips: readonly Moment[], milliseconds: number): Examined {
  return {
    golden,
    answer,
    faults: faultsOf(golden, answer, clips),
    citations: citationsIn(golden, answer, clips),
    milliseconds,
  };
}
