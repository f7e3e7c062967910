import { BatchProgress } from '../domain/batch-progress.ts';
import type { Engine, VideoStatus } from '../domain/engine.ts';
import { isCancelled, isFileError, throwIfCancelled, toAppError } from '../domain/errors.ts';
import type { IndexReport } from '../domain/stage.ts';
import type { Video, VideoId } from '../domain/video.ts';
import type { OnFailure } from './find-files.ts';

/** Opening a file takes a tenth of a second; whoever waits for very many is told how far it is, whenever so many are done. */
const tellEvery = 100;

/** Where a video stands among others that are indexed with it. */
export interface PlaceInBatch {
  /** Counts from 1. */
  position: number;
  count: number;
  progress: BatchProgress;
}

/** What a batch does and tells. */
export interface BatchListeners {
  /** Indexes one video, and shows how far it is. */
  index: (video: Video, place: PlaceInBatch) => Promise<IndexReport>;
  onReport: (report: IndexReport, video: Video) => void;
  onFailure: OnFailure;
  /** Told now and then of how many files have been looked at. */
  onLooked?: (done: number, of: number) => void;
}

/** Indexes files one after the other; a file that fails is named, and the rest is done. Copies of one video are one. */
export class IndexingBatch {
  readonly #engine: Pick<Engine, 'openVideo'>;
  readonly #signal: AbortSignal;
  readonly #listeners: BatchListeners;

  constructor(engine: Pick<Engine, 'openVideo'>, signal: AbortSignal, listeners: BatchListeners) {
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
        const report = await this.#listeners.index(status.video, place);
        progress.update(id, 1);
        this.#listeners.onReport(report, status.video);
      });
      if (!done) progress.drop(id);
    }
  }

  async #open(files: readonly string[]): Promise<Map<VideoId, { file: string; status: VideoStatus }>> {
    const opened = new Map<VideoId, { file: string; status: VideoStatus }>();
    for (const [at, file] of files.entries()) {
      if (at > 0 && at % tellEvery === 0) this.#listeners.onLooked?.(at, files.length);
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
