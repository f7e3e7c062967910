import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Engine } from '../../domain/engine.ts';
import { AppError, isCancelled, throwIfCancelled, toAppError, type ErrorCode } from '../../domain/errors.ts';
import { evidenceKinds } from '../../domain/evidence.ts';
import type { IndexReport } from '../../domain/stage.ts';
import { formatTime } from '../../domain/time.ts';
import { listMedia } from '../../media/folder.ts';
import { withEngine } from '../engine.ts';
import { indexWithProgress } from '../indexing.ts';
import { exitCodes, type Perform } from '../command.ts';
import { complain, print, printJson } from '../terminal.ts';

/** Errors of one file; after any other, the files that follow would fail as well. */
const fileErrors: readonly RegExp[] = [/^FILE_/, /^MEDIA_/, /^FFMPEG_FAILED$/, /^MODEL_FAILED$/, /^INTERNAL$/];

export function indexCommand(program: Command, perform: Perform): void {
  program
    .command('index')
    .description('listen to videos and store what is said and heard in them')
    .argument('<paths...>', 'files, or folders with all media files inside')
    .option('--json', 'print one JSON line per video')
    .action((paths: string[], { json = false }: { json?: boolean }) =>
      perform((context) =>
        withEngine(context, 'write', async (engine) => {
          const run = new IndexingRun(engine, context.signal, json);
          for (const path of paths) await run.path(path);
          return run.failures > 0 ? exitCodes.failed : exitCodes.done;
        }),
      ),
    );
}

/** Indexes paths one after the other; a file that fails is named, and the rest is done. */
class IndexingRun {
  readonly #engine: Engine;
  readonly #signal: AbortSignal;
  readonly #json: boolean;
  failures = 0;

  constructor(engine: Engine, signal: AbortSignal, json: boolean) {
    this.#engine = engine;
    this.#signal = signal;
    this.#json = json;
  }

  async path(path: string): Promise<void> {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    await (isFolder ? this.#folder(path) : this.#attempt(path, () => this.#file(path)));
  }

  async #folder(folder: string): Promise<void> {
    let found = 0;
    await this.#attempt(folder, async () => {
      const onUnreadable = (path: string): void =>
        this.#fail(path, new AppError('FILE_UNREADABLE', `The folder ${path} cannot be read.`));
      for await (const file of listMedia(folder, { signal: this.#signal, onUnreadable })) {
        found++;
        await this.#attempt(file, () => this.#file(file));
      }
      if (found === 0) throw new AppError('FILE_NOT_FOUND', `There are no media files in ${folder}.`);
    });
  }

  async #file(path: string): Promise<void> {
    const { video } = await this.#engine.openVideo({ path: resolve(path) }, { signal: this.#signal });
    const report = await indexWithProgress(this.#engine, video, this.#signal);
    if (this.#json) printJson(reportJson(report));
    else print(reportLine(report));
  }

  async #attempt(path: string, work: () => Promise<void>): Promise<void> {
    throwIfCancelled(this.#signal);
    try {
      await work();
    } catch (error) {
      if (isCancelled(error) || !isFileError(toAppError(error).code)) throw error;
      this.#fail(path, error);
    }
  }

  #fail(path: string, error: unknown): void {
    this.failures++;
    complain(error, undefined, path);
  }
}

function isFileError(code: ErrorCode): boolean {
  return fileErrors.some((pattern) => pattern.test(code));
}

function reportJson({ stages, ...report }: IndexReport): object {
  return { ...report, stages: Object.fromEntries(stages.map(({ stage, ...progress }) => [stage, progress])) };
}

function reportLine({ path, duration, seconds, evidence }: IndexReport): string {
  const counts = evidenceKinds.filter((kind) => evidence[kind] > 0).map((kind) => `${kind} ${evidence[kind]}`);
  return `${path}: ${formatTime(duration)}, ${counts.join(', ') || 'nothing found'} (${seconds.toFixed(1)} s)`;
}
