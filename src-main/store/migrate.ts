import { rmSync } from 'node:fs';
import { AppError } from '../domain/errors.ts';
import type { Connection } from './connection.ts';
import { withStoreFailures } from './failure.ts';
import type { Migration } from './migrations/index.ts';

/** Marks a SQLite file as a library ("SGHT"). */
const applicationId = 0x53474854;

/** Version of the library's tables; 0 when there are none yet. */
export function libraryVersion(connection: Connection): number {
  return Number(connection.pragma('user_version'));
}

/** @throws AppError LIBRARY_TOO_NEW, LIBRARY_DAMAGED (a file of something else) */
export function checkLibrary(connection: Connection, newest: number): void {
  const version = libraryVersion(connection);
  const tables = Number(connection.get<{ count: number }>('SELECT count(*) AS count FROM sqlite_schema')?.count);
  if (tables > 0 && connection.pragma('application_id') !== applicationId) {
    throw new AppError('LIBRARY_DAMAGED', 'The library file belongs to another program: choose another folder.');
  }
  if (version > newest) {
    throw new AppError(
      'LIBRARY_TOO_NEW',
      `The library was made by a newer Sightsound (version ${version}, this one knows ${newest}): update Sightsound.`,
    );
  }
}

/**
 * Brings the library to the newest version, one transaction per step, so that a step that fails leaves the one before.
 *
 * @param backupFile where a copy goes before a destructive step, by the version that is copied
 * @throws AppError LIBRARY_TOO_NEW, LIBRARY_DAMAGED, DISK_FULL
 */
export function migrate(
  connection: Connection,
  steps: readonly Migration[],
  backupFile: (version: number) => string,
): void {
  checkLibrary(connection, steps.length);
  const from = libraryVersion(connection);
  if (from === 0) connection.pragma(`application_id = ${applicationId}`);
  for (const { version, destructive, sql } of steps.slice(from)) {
    if (destructive && version > 1) backUp(connection, backupFile(version - 1));
    connection.transaction(() => {
      connection.script(sql);
      connection.pragma(`user_version = ${version}`);
    });
  }
}

function backUp(connection: Connection, file: string): void {
  // A copy that was cut short by a crash is no copy: SQLite writes only into a new file.
  withStoreFailures(() => rmSync(file, { force: true }));
  connection.run('VACUUM INTO ?', file);
}
