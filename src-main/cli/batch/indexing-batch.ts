import { BatchProgress } from '../../domain/batch-progress.ts';
import type { Engine, VideoStatus } from '../../domain/engine.ts';
import { isCancelled, isFileError, throwIfCancelled, toAppError } from '../../domain/errors.ts';
import type { IndexReport } from '../../domain/stage.ts';
import type { Video, VideoId } from '../../domain/video.ts';
import { indexWithProgress } from '../indexing.ts';
import { tell } from '../terminal.ts';
import type { OnFailure } from './find-files.ts';

/** Opening a file takes a tenth of a second; whoever waits for very many is told how far it is, whenever so many are done. */
const tellEvery = 100;

interface Listeners {
  onReport: (report: IndexReport, video: Video) => void;
  onFailure: OnFailure;
}

/** Indexes files one after the other; a file that fails is named, and the rest is done. Copies of one video are one. */
export class IndexingBatch {
  readonly #engine: Engine;
  readonly #signal: AbortSignal;
  readonly #listeners: Listeners;

  constructor(engine: Engine, signal: AbortSignal, listeners: Listeners) {
    this.#engine = engine;
    this.#signal = signal;
    this.#listeners = listeners;
  }

  /** Opens all files first, for what is left of a batch can be told only when the lengths of all are known. */
  async run(files: readonly string[]): Promise<void> {
    const opened = await this.#open(files);
    const progress = new BatchProgress([...opened.values()].map(({ status }) => status));
    let position = 0;
    for (const [id, { file, status }] of opened) {
      const place = { position: ++position, count: opened.size, progress };
      const done = await this.#attempt(file, async () => {
        const report = await indexWithProgress(this.#engine, status.video, this.#signal, place);
        progress.update(id, 1);
        this.#listeners.onReport(report, status.video);
      });
      if (!done) progress.drop(id);
    }
  }

  async #open(files: readonly string[]): Promise<Map<VideoId, { file: string; status: VideoStatus }>> {
    const opened = new Map<VideoId, { file: string; status: VideoStatus }>();
    for (const [at, file] of files.entries()) {
      if (at > 0 && at % tellEvery === 0) tell(`Looked at ${at} of ${files.length} files.`);
      await this.#attempt(file, async () => {
        const status = await this.#engine.openVideo({ path: file }, { signal: this.#signal });
        opened.set(status.video.id, { file, status });
      });
    }
    return opened;
  }

  /** True when the work was done, false when it failed and this was told. */
  async #attempt(file: string, work: () => Promise<void>): Promise<boolean> {
    throwIfCancelled(this.#signal);
    try {
      await work();
      return true;
    } catch (error) {
      if (isCancelled(error) || !isFileError(toAppError(error).code)) throw error;
      this.#listeners.onFailure(file, error);
      return false;
    }
  }
}
