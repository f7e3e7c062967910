import { AppError } from '../../domain/errors.ts';

/** Rethrows what writing a file failed with, as an error that a person can act on. @throws AppError DISK_FULL, FILE_UNWRITABLE */
export function diskFailure(cause: NodeJS.ErrnoException): never {
  if (['ENOSPC', 'EDQUOT'].includes(cause.code ?? ''))
    throw new AppError('DISK_FULL', 'The disk is full: free some space, then go on.', { cause });
  if (['EACCES', 'EPERM', 'EROFS'].includes(cause.code ?? ''))
    throw new AppError('FILE_UNWRITABLE', `${cause.path ?? 'The folder of packs'} cannot be written.`, { cause });
  throw cause;
}
