import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../../src-main/engine.ts';
import { type ModelTime, watchModels } from './model-watch.ts';
import { endedChildrenSeconds } from './processes.ts';
import type { Reel } from './reel.ts';

export const modelsDir = join(import.meta.dirname, '../../../models');

/** What indexing the reel costs, in seconds of wall clock unless it says otherwise. */
export interface IndexingCost {
  seconds: number;
  /** By the stages' own watches. */
  stages: Record<string, number>;
  models: ModelTime;
  /** Processor seconds of ffmpeg, which works beside the models. */
  decoding: number;
  /** Size of the library without what an empty one takes. */
  libraryBytes: number;
}

/** Indexes the reel in this process, where the models can be watched. */
export async function measureIndexing(reel: Reel): Promise<IndexingCost> {
  const folder = mkdtempSync(join(tmpdir(), 'sightsound-bench-'));
  try {
    const emptyBytes = await sizeOfEmpty(join(folder, 'empty'));
    const libraryDir = join(folder, 'library');
    const watch = watchModels();
    const engine = await createEngine({ libraryDir, modelsDir });
    const { video } = await engine.openVideo({ path: reel.path });
    const decodedBefore = endedChildrenSeconds();
    const report = await engine.indexVideo({ video: video.id });
    const decoding = endedChildrenSeconds() - decodedBefore;
    await engine[Symbol.asyncDispose]();
    return {
      seconds: report.seconds,
      stages: Object.fromEntries(report.stages.map(({ stage, seconds }) => [stage, seconds])),
      models: watch.taken(),
      decoding,
      libraryBytes: statSync(join(libraryDir, 'library.db')).size - emptyBytes,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function sizeOfEmpty(libraryDir: string): Promise<number> {
  await (await createEngine({ libraryDir, modelsDir }))[Symbol.asyncDispose]();
  return statSync(join(libraryDir, 'library.db')).size;
}
