import { createHash } from 'node:crypto';
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
export async function identify(path: string, { signal }: IdentityOptions = {}): Promise<VideoId> {
  throwIfCancelled(signal);
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    const hash = createHash('sha256').update(`sightsound video 1\n${size}\n`);
    for (const { start, end } of samples(size)) {
      throwIfCancelled(signal);
      hash.update(await readRange(file, start, end));
    }
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

/** SHA-256 over the whole file, as `sha256sum` prints it. Proves that two files with the same identity are equal. */
export async function fullHash(path: string, { signal }: IdentityOptions = {}): Promise<string> {
  throwIfCancelled(signal);
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path, { signal, highWaterMark: sampleBytes }))
      hash.update(piece as Buffer);
  } catch (cause) {
    throwIfCancelled(signal);
    throw unreadable(path, cause);
  }
  return hash.digest('hex');
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

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): AppError {
  if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
    return new AppError('FILE_NOT_FOUND', `There is no file ${path}.`, { cause });
  return new AppError('FILE_UNREADABLE', `${path} cannot be read.`, { cause });
}
