import { randomBytes } from 'node:crypto';
import { chmod, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../domain/errors.ts';

/**
 * Lets `write` make a file under another name beside the target, and gives it its name once it is whole and on the disk: a file that
 * is there is replaced in one step and keeps its permissions, and where anything fails nothing is left behind. A link is followed;
 * what is no file, a pipe or a device, is written to as it is.
 *
 * @throws AppError FILE_UNWRITABLE, DISK_FULL, and what `write` throws
 */
export async function writeWhole<T>(target: string, write: (path: string) => Promise<T>): Promise<T> {
  const place = await realpath(target).catch(() => target);
  const there = await stat(place).catch(() => undefined);
  const unfinished = join(dirname(place), `.sightsound-${randomBytes(6).toString('hex')}.part`);
  try {
    if (there && !there.isFile()) return await write(place);
    await (await open(unfinished, 'wx')).close();
    const result = await write(unfinished);
    if (there) await chmod(unfinished, there.mode & 0o777);
    await flush(unfinished);
    await rename(unfinished, place);
    return result;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw writeFailure(error, target);
  }
}

/** Writes a whole file or nothing. @throws AppError FILE_UNWRITABLE, DISK_FULL */
export async function writeFileWhole(target: string, content: string | Uint8Array): Promise<void> {
  await writeWhole(target, (path) => writeFile(path, content));
}

/** A name that comes before its content would, after a power cut, be that of an empty file. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** True when both paths are one file, also by a link. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** That there is no room for a file. */
export function noRoomFor(target: string, cause?: unknown): AppError {
  return new AppError('DISK_FULL', `There is no room left for ${basename(target)}: it was not written.`, { cause });
}

function writeFailure(error: unknown, target: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof AppError || code === undefined) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return noRoomFor(target, error);
  const sentence =
    code === 'ENOENT'
      ? `There is no folder ${dirname(target)}.`
      : `${basename(target)} cannot be written in ${dirname(target)}: check the permissions.`;
  return new AppError('FILE_UNWRITABLE', sentence, { cause: error });
}
