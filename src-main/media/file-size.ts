import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../domain/errors.ts';

/** Bytes of a file that can be read. Errors: `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `FILE_EMPTY`. */
export async function sizeOfFile(path: string): Promise<number> {
  const name = basename(path);
  try {
    const file = await stat(path);
    if (!file.isFile()) throw new AppError('FILE_UNREADABLE', `${name} is not a file.`);
    if (file.size === 0) throw new AppError('FILE_EMPTY', `${name} is empty.`);
    await access(path, constants.R_OK);
    return file.size;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const missing = ['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '');
    if (missing) throw new AppError('FILE_NOT_FOUND', `There is no file ${path}.`, { cause });
    throw new AppError('FILE_UNREADABLE', `${name} cannot be read.`, { cause });
  }
}
