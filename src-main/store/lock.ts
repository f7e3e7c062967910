import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError, isAppError } from '../domain/errors.ts';
import { Connection } from './connection.ts';
import { withStoreFailures } from './failure.ts';

/** How long a writer waits for one that is just closing. */
const waitMs = 1000;

const holderSchema = z.object({ pid: z.number().int(), program: z.string().max(200), since: z.number() });
export type Holder = z.infer<typeof holderSchema>;

/**
 * The right to write a library, held by one process at a time: an exclusive transaction on a file of its own, which the
 * operating system frees however the process ends. A file beside it says who holds it.
 */
export class WriterLock {
  readonly #connection: Connection;
  readonly #holderFile: string;

  /** @throws AppError LIBRARY_BUSY with who holds it, LIBRARY_READ_ONLY */
  constructor(folder: string, program: string) {
    this.#holderFile = join(folder, 'writer.json');
    this.#connection = new Connection(join(folder, 'writer.lock'), { waitMs });
    try {
      this.#connection.script('BEGIN EXCLUSIVE');
    } catch (error) {
      this.#connection.close();
      if (isAppError(error) && error.code === 'LIBRARY_BUSY') throw busy(readHolder(this.#holderFile), error);
      throw error;
    }
    const holder: Holder = { pid: process.pid, program, since: Date.now() };
    withStoreFailures(() => writeFileSync(this.#holderFile, JSON.stringify(holder), { mode: 0o600 }));
  }

  release(): void {
    rmSync(this.#holderFile, { force: true });
    this.#connection.close();
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function busy(holder: Holder | undefined, cause: unknown): AppError {
  const who = holder
    ? `${holder.program} (process ${holder.pid}, since ${new Date(holder.since).toLocaleTimeString()})`
    : 'another program';
  return new AppError('LIBRARY_BUSY', `The library is in use by ${who}: close it, or wait until it has finished.`, {
    cause,
  });
}
