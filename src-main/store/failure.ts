import { AppError, isAppError } from '../domain/errors.ts';

/** What SQLite's result codes mean for a person; the first matching prefix wins. */
const meanings = [
  [
    'SQLITE_IOERR_WRITE',
    'DISK_FULL',
    'The library cannot grow: the disk or your share of it is full, or the disk fails. Free some space and try again.',
  ],
  [
    'SQLITE_IOERR',
    'LIBRARY_DAMAGED',
    'The library cannot be read or written: check that its disk is connected and sound.',
  ],
  ['SQLITE_FULL', 'DISK_FULL', 'The disk is full: the library cannot grow. Free some space and try again.'],
  ['SQLITE_READONLY', 'LIBRARY_READ_ONLY', 'The library may not be written: check the permissions of its folder.'],
  ['SQLITE_PERM', 'LIBRARY_READ_ONLY', 'The library may not be written: check the permissions of its folder.'],
  ['SQLITE_CANTOPEN', 'LIBRARY_READ_ONLY', 'The library cannot be opened: check the permissions of its folder.'],
  [
    'SQLITE_CORRUPT',
    'LIBRARY_DAMAGED',
    'The library is damaged: restore its folder from a backup, or move it away and index again.',
  ],
  ['SQLITE_NOTADB', 'LIBRARY_DAMAGED', 'The library file is not a library: move it away and index again.'],
  ['SQLITE_BUSY', 'LIBRARY_BUSY', 'The library is in use by another program: close it and try again.'],
  ['SQLITE_LOCKED', 'LIBRARY_BUSY', 'The library is in use by another program: close it and try again.'],
  ['EACCES', 'LIBRARY_READ_ONLY', 'The library folder may not be written: check its permissions.'],
  ['EPERM', 'LIBRARY_READ_ONLY', 'The library folder may not be written: check its permissions.'],
  ['EROFS', 'LIBRARY_READ_ONLY', 'The library folder lies on a disk that cannot be written.'],
  ['ENOSPC', 'DISK_FULL', 'The disk is full: the library cannot grow. Free some space and try again.'],
  ['EDQUOT', 'DISK_FULL', 'Your share of the disk is full: the library cannot grow. Free some space and try again.'],
  ['ENOTDIR', 'LIBRARY_READ_ONLY', 'The library folder cannot be made: a file is in its place.'],
  ['EEXIST', 'LIBRARY_READ_ONLY', 'The library folder cannot be made: a file is in its place.'],
] as const;

/** An error of SQLite or of the file system as one that a person can act on. */
function storeFailure(error: unknown): AppError {
  if (isAppError(error)) return error;
  const code = codeOf(error);
  const meaning = meanings.find(([prefix]) => code.startsWith(prefix));
  if (meaning) return new AppError(meaning[1], meaning[2], { cause: error });
  const detail = error instanceof Error ? error.message : String(error);
  return new AppError('INTERNAL', `The library failed: ${detail}${code && ` (${code})`}.`, { cause: error });
}

/** Runs `work` and throws what goes wrong in it as an AppError. */
export function withStoreFailures<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeFailure(error);
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
