import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { AppError, throwIfCancelled } from '../domain/errors.ts';
import type { VideoId } from '../domain/video.ts';

interface IdentityOptions {
  signal?: AbortSignal | undefined;
}

const sampleBytes = 1024 * 1024;

/**
 * Which video a file is: SHA-256 over its size and over 1 MiB each of its head, middle and tail; over everything when the
 * file is no longer than that. Reads 3 MiB however long the file is. 64 hex digits.
 */
export function identify(path: string, { signal }: IdentityOptions = {}): Promise<VideoId> {
  return reading(path, signal, async (hash) => {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    hash.update(`sightsound video 1\n${size}\n`);
    for (const { start, end } of samples(size)) {
      throwIfCancelled(signal);
      hash.update(await readRange(file, start, end));
    }
  });
}

/** SHA-256 over the whole file, as `sha256sum` prints it. Proves that two files with the same identity are equal. */
export function fullHash(path: string, { signal }: IdentityOptions = {}): Promise<string> {
  return reading(path, signal, async (hash) => {
    const pieces = createReadStream(path, { signal, highWaterMark: sampleBytes });
    for await (const piece of pieces) hash.update(piece as Buffer);
  });
}

/** The ranges of bytes that are hashed. */
function samples(size: number): { start: number; end: number }[] {
  if (size <= 3 * sampleBytes) return [{ start: 0, end: size }];
  const middle = Math.floor((size - sampleBytes) / 2);
  return [0, middle, size - sampleBytes].map((start) => ({ start, end: start + sampleBytes }));
}

/** The bytes of a range; fewer when the file has been cut meanwhile. */
async function readRange(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, start + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** The hash of what `read` reads of the file, in hex; faults of the file system in our terms. */
async function reading(
  path: string,
  signal: AbortSignal | undefined,
  read: (hash: Hash) => Promise<void>,
): Promise<string> {
  throwIfCancelled(signal);
  const hash = createHash('sha256');
  try {
    await read(hash);
  } catch (cause) {
    throwIfCancelled(signal);
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
      throw new AppError('FILE_NOT_FOUND', `There is no file ${path}.`, { cause });
    throw new AppError('FILE_UNREADABLE', `${path} cannot be read.`, { cause });
  }
  return hash.digest('hex');
}
