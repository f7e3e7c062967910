import { resolve } from 'node:path';
import type { Engine } from '../domain/engine.ts';
import { AppError, isCancelled } from '../domain/errors.ts';

/** Told of a path that cannot be indexed. */
export type OnFailure = (path: string, error: unknown) => void;

/** The files that paths stand for: files themselves, folders with all media files inside. */
export async function findFiles(
  engine: Pick<Engine, 'findMedia'>,
  paths: readonly string[],
  signal: AbortSignal,
  onFailure: OnFailure,
): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    try {
      const found = await engine.findMedia({ path: resolve(path) }, { signal });
      for (const folder of found.unreadable)
        onFailure(folder, new AppError('FILE_UNREADABLE', `The folder ${folder} cannot be read.`));
      files.push(...found.files);
    } catch (error) {
      if (isCancelled(error)) throw error;
      onFailure(path, error);
    }
  }
  return files;
}
