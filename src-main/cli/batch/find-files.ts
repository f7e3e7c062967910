import { stat } from 'node:fs/promises';
import { AppError } from '../../domain/errors.ts';
import { listMedia } from '../../media/folder.ts';

/** Told of a path that cannot be indexed. */
export type OnFailure = (path: string, error: unknown) => void;

/** The files that paths stand for: files themselves, folders with all media files inside. */
export async function findFiles(
  paths: readonly string[],
  signal: AbortSignal,
  onFailure: OnFailure,
): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    files.push(...(isFolder ? await filesInside(path, signal, onFailure) : [path]));
  }
  return files;
}

async function filesInside(folder: string, signal: AbortSignal, onFailure: OnFailure): Promise<string[]> {
  const unreadable = (path: string): void =>
    onFailure(path, new AppError('FILE_UNREADABLE', `The folder ${path} cannot be read.`));
  const files = await Array.fromAsync(listMedia(folder, { signal, onUnreadable: unreadable }));
  if (files.length === 0) onFailure(folder, new AppError('FILE_NOT_FOUND', `There are no media files in ${folder}.`));
  return files;
}
