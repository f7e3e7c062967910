import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { Connection } from './connection.ts';
import { withStoreFailures } from './failure.ts';
import { Library } from './library.ts';
import { WriterLock } from './lock.ts';
import { checkLibrary, libraryVersion, migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

export interface OpenOptions {
  /** `write`: makes the library if needed; one at a time. `read`: beside a writer, on any thread. */
  mode: 'write' | 'read';
  /** Who writes, told to a second writer, such as `Sightsound` or `sightsound index`. */
  holder?: string;
}

/**
 * Opens the library in a folder.
 *
 * @throws AppError LIBRARY_BUSY, LIBRARY_READ_ONLY, LIBRARY_TOO_NEW, LIBRARY_DAMAGED, LIBRARY_MISSING (`read` only),
 * DISK_FULL
 */
export function openLibrary(folder: string, { mode, holder = 'Sightsound' }: OpenOptions): Library {
  return mode === 'write' ? openForWriting(folder, holder) : openForReading(folder);
}

function openForWriting(folder: string, holder: string): Library {
  withStoreFailures(() => makeFolder(folder));
  const lock = new WriterLock(folder, holder);
  try {
    const file = libraryFile(folder);
    withStoreFailures(() => closeSync(openSync(file, 'a', 0o600)));
    return opened(file, {}, (connection) => {
      // Before anything else touches the file: what is newer or not ours stays as it is.
      checkLibrary(connection, migrations.length);
      // Takes effect in a new library only: pages that an erased video leaves can be given back.
      connection.pragma('auto_vacuum = INCREMENTAL');
      connection.pragma('journal_mode = WAL');
      connection.pragma('secure_delete = ON');
      migrate(connection, migrations, (version) => join(folder, `library-version-${version}.backup.db`));
      return new Library(connection, () => lock.release());
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openForReading(folder: string): Library {
  const file = libraryFile(folder);
  if (!existsSync(file)) throw missing(folder);
  return opened(file, { readonly: true }, (connection) => {
    checkLibrary(connection, migrations.length);
    const version = libraryVersion(connection);
    if (version === 0) throw missing(folder);
    if (version < migrations.length) {
      throw new AppError('LIBRARY_READ_ONLY', 'The library was made by an older Sightsound: open it once for writing.');
    }
    return new Library(connection);
  });
}

/** Opens a connection and closes it again when it cannot be used. */
function opened(file: string, options: { readonly?: boolean }, use: (connection: Connection) => Library): Library {
  const connection = new Connection(file, options);
  try {
    connection.loadVectors();
    connection.pragma('foreign_keys = ON');
    return use(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** What was said in somebody's videos is theirs alone, so nobody else may look into a folder that we make. */
function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

function libraryFile(folder: string): string {
  return join(folder, 'library.db');
}

function missing(folder: string): AppError {
  return new AppError('LIBRARY_MISSING', `There is no library in ${folder} yet: index a video first.`);
}
