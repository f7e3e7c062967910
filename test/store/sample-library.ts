import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Evidence, NewEvidence } from '../../src-main/domain/evidence.ts';
import type { StageName } from '../../src-main/domain/stage.ts';
import type { Library } from '../../src-main/store/library.ts';
import { openLibrary } from '../../src-main/store/open.ts';
import { said, sampleVideo } from './sample-values.ts';

/** A new empty folder that goes when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sightsound-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new library that is closed when the test ends. */
export function newLibrary(folder = newFolder()): Library {
  const library = openLibrary(folder, { mode: 'write' });
  onTestFinished(() => library.close());
  return library;
}

/** Adds a video and stores lines of speech for it, one every 10 seconds, in one chunk. */
export function addLines(library: Library, id: string, lines: readonly (string | NewEvidence)[]): Evidence[] {
  library.videos.add(sampleVideo(id));
  library.stages.begin(id, 'speech', '1');
  const evidence = lines.map((line, i) => (typeof line === 'string' ? said(i * 10, line) : line));
  return library.stages.commit(id, { stage: 'speech', doneTo: lines.length * 10, seconds: 1, evidence });
}

/** Gives stored evidence its vectors. */
export function addVectors(
  library: Library,
  video: string,
  pairs: { evidence: number; vector: Float32Array }[],
  version = '1',
): void {
  library.stages.begin(video, 'embeddings', version);
  library.stages.commit(video, { stage: 'embeddings', doneTo: 600, seconds: 1, vectors: pairs });
}

export function progressOf(library: Library, video: string, stage: StageName) {
  return library.stages.list(video).find((progress) => progress.stage === stage);
}
