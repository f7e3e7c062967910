import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../domain/errors.ts';

/**
 * Lets `write` make a file under another name beside the target, and gives it its name once it is whole: a file that is there is
 * replaced in one step, and where anything fails nothing is left behind.
 *
 * @throws AppError FILE_UNWRITABLE, DISK_FULL, and what `write` throws
 */
export async function writeWhole<T>(target: string, write: (path: string) => Promise<T>): Promise<T> {
  const unfinished = join(dirname(target), `.sightsound-${randomBytes(6).toString('hex')}.part`);
  try {
    await (await open(unfinished, 'wx')).close();
    const result = await write(unfinished);
    await rename(unfinished, target);
    return result;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw writeFailure(error, target);
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
