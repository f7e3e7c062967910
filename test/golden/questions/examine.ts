import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../../src-main/domain/answer.ts';
import type { Moment } from '../../../src-main/domain/time.ts';
import { createEngine } from '../../../src-main/engine.ts';
import { makeMontage } from './montage.ts';
import { goldenQuestions, questionVideos, type GoldenQuestion, type QuestionVideo } from './question-set.ts';
import { citationsIn, faultsOf } from './score.ts';

/** One question as the program answered it. */
export interface Examined {
  golden: GoldenQuestion;
  answer: Answer;
  faults: string[];
  citations: { right: number; all: number };
  milliseconds: number;
}

const modelsDir = join(import.meta.dirname, '../../../models');

/** Indexes the recordings with the real models and asks everything that is known of them. */
export async function examine(videos: readonly QuestionVideo[]): Promise<Examined[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sightsound-questions-'));
  try {
    await using engine = await createEngine({ libraryDir: join(folder, 'library'), modelsDir });
    const examined: Examined[] = [];
    for (const video of videos) {
      const montage = await makeMontage(video, folder);
      if (!montage) continue;
      const { id } = (await engine.openVideo({ path: montage.path })).video;
      await engine.indexVideo({ video: id });
      for (const golden of questionsOf(video)) {
        const begun = performance.now();
        const { answer } = await engine.ask({ video: id, question: golden.question });
        examined.push(judged(golden, answer, montage.clips, performance.now() - begun));
      }
    }
    return examined;
  } finally {
    await rm(folder, { recursive: true });
  }
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
