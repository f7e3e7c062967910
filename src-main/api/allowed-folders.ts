import { lstat, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { AppError } from '../domain/errors.ts';

/** Folders out of which files may be indexed. Links are followed first, so none leads out of them. */
export class AllowedFolders {
  /** As the person named them, and as they really are. */
  readonly #folders: readonly string[];

  private constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /** @throws AppError FILE_NOT_FOUND for what is no folder */
  static async open(folders: readonly string[]): Promise<AllowedFolders> {
    const real = await Promise.all(folders.map(realFolder));
    return new AllowedFolders([...folders.map((folder) => resolve(folder)), ...real]);
  }

  /**
   * The real path of a file or folder inside. What is outside is refused: nobody learns whether it is there, not even behind a link.
   *
   * @throws AppError PATH_REFUSED, FILE_NOT_FOUND
   */
  async realPath(path: string): Promise<string> {
    if (!isAbsolute(path) || !this.#holds(resolve(path))) throw refused(path);
    const real = await realpath(path).catch(async (cause: unknown) => {
      const place = await placeOf(path);
      if (place === undefined || !this.#holds(place)) throw refused(path);
      throw new AppError('FILE_NOT_FOUND', `There is no file at ${path}.`, { cause });
    });
    if (!this.#holds(real)) throw refused(path);
    return real;
  }

  #holds(path: string): boolean {
    return this.#folders.some((folder) => {
      const way = relative(folder, path);
      return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
    });
  }
}

/** Where something that is not there would lie: the real path of the nearest folder that is there; undefined where a link leads astray. */
async function placeOf(path: string): Promise<string | undefined> {
  const isLink = await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  const above = dirname(path);
  if (isLink || above === path) return undefined;
  return realpath(above).catch(() => placeOf(above));
}

function refused(path: string): AppError {
  return new AppError('PATH_REFUSED', `${path} does not lie in a folder that was allowed.`);
}

async function realFolder(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined || !(await stat(real)).isDirectory())
    throw new AppError('FILE_NOT_FOUND', `There is no folder ${folder}.`);
  return real;
}
