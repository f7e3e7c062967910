import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundMedia } from '../domain/engine.ts';
import { AppError, throwIfCancelled } from '../domain/errors.ts';
import { hasMediaExtension } from './containers.ts';

/**
 * The files that a path stands for. What is no folder stands for itself, whether it is there or not: opening it will tell.
 * Errors: `FILE_UNREADABLE`; `FILE_NOT_FOUND` for a folder without media files.
 */
export async function findMedia(path: string, { signal }: Pick<FolderOptions, 'signal'> = {}): Promise<FoundMedia> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return { files: [path], unreadable: [] };
  const unreadable: string[] = [];
  const onUnreadable = (lost: string): void => void unreadable.push(lost);
  const files = await Array.fromAsync(listMedia(path, { signal, onUnreadable }));
  if (files.length === 0 && unreadable.length === 0)
    throw new AppError('FILE_NOT_FOUND', `There are no media files in ${path}.`);
  return { files, unreadable };
}

export interface FolderOptions {
  signal?: AbortSignal | undefined;
  /** Told of folders inside that cannot be read; the rest is listed. */
  onUnreadable?: (path: string) => void;
}

/**
 * The media files in a folder and in all folders inside, by their extension, in the order of their names (9 before 10).
 * Links are followed, each folder is entered once; hidden files and folders are left out.
 */
export async function* listMedia(
  folder: string,
  { signal, onUnreadable }: FolderOptions = {},
): AsyncGenerator<string, void, undefined> {
  try {
    await readdir(folder);
  } catch (cause) {
    throw new AppError('FILE_UNREADABLE', `The folder ${folder} cannot be read.`, { cause });
  }
  yield* listFolder(folder, new Set());

  async function* listFolder(path: string, entered: Set<string>): AsyncGenerator<string, void, undefined> {
    throwIfCancelled(signal);
    let entries: Dirent[];
    try {
      const real = await realpath(path);
      if (entered.has(real)) return;
      entered.add(real);
      entries = await readdir(path, { withFileTypes: true });
    } catch {
      onUnreadable?.(path);
      return;
    }
    for (const entry of entries.filter(({ name }) => !name.startsWith('.')).sort(byName)) {
      const entryPath = join(path, entry.name);
      const kind = entry.isSymbolicLink() ? await stat(entryPath).catch(() => undefined) : entry;
      if (kind?.isDirectory()) yield* listFolder(entryPath, entered);
      else if (kind?.isFile() && hasMediaExtension(entry.name)) yield entryPath;
    }
  }
}

const collator = new Intl.Collator('en', { numeric: true });

function byName(a: Dirent, b: Dirent): number {
  return collator.compare(a.name, b.name);
}
