import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { throwIfCancelled } from '../domain/errors.ts';

export interface HashOptions {
  signal?: AbortSignal;
  /** Told how many bytes were read since it was told last. */
  onBytes?: (bytes: number) => void;
}

/** sha256 of a file's content, in lower-case hexadecimal digits. */
export async function sha256OfFile(path: string, options: HashOptions = {}): Promise<string> {
  return hashOf('sha256', '', path, options);
}

/** The name that Git gives to a file's content: what a hub tells of files that it keeps in the repository itself. */
export async function gitNameOfFile(path: string, options: HashOptions = {}): Promise<string> {
  return hashOf('sha1', `blob ${(await stat(path)).size}\0`, path, options);
}

async function hashOf(
  algorithm: string,
  before: string,
  path: string,
  { signal, onBytes }: HashOptions,
): Promise<string> {
  const hash = createHash(algorithm).update(before);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    throwIfCancelled(signal);
    hash.update(chunk);
    onBytes?.(chunk.length);
  }
  return hash.digest('hex');
}
