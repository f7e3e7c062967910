import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-main/domain/errors.ts';
import { Connection } from '../../src-main/store/connection.ts';
import { migrations } from '../../src-main/store/migrations/index.ts';
import { openLibrary } from '../../src-main/store/open.ts';
import { StageRepository } from '../../src-main/store/stage-repository.ts';
import { addLines, newFolder, newLibrary } from './sample-library.ts';
import { said, sampleVideo } from './sample-values.ts';

const failure = (code: string) => expect.objectContaining({ name: 'AppError', code });

describe('a new library', () => {
  test.skipIf(process.platform === 'win32')('may be looked into by its owner alone', () => {
    const folder = join(newFolder(), 'made', 'here');
    addLines(newLibrary(folder), 'a', ['one line']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(folder).filter((name) => name.startsWith('library.db'))) {
      expect([file, (statSync(join(folder, file)).mode & 0o077).toString(8)]).toEqual([file, '0']);
    }
  });

  test('is sound, and keeps what it was given', () => {
    const folder = newFolder();
    const library = openLibrary(folder, { mode: 'write' });
    addLines(library, 'a', ['one line']);
    library.close();
    const again = newLibrary(folder);
    expect(again.check()).toEqual({ version: migrations.length, problems: [] });
    expect(again.evidence.list({ video: 'a' })).toMatchObject([{ text: 'one line' }]);
  });
});

describe('reading', () => {
  test('finds no library in an empty folder, and makes none', () => {
    const folder = newFolder();
    expect(() => openLibrary(folder, { mode: 'read' })).toThrow(failure('LIBRARY_MISSING'));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('finds no library while the first writer is still making it', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'library.db'), '');
    expect(() => openLibrary(folder, { mode: 'read' })).toThrow(failure('LIBRARY_MISSING'));
  });

  test('cannot write', () => {
    const folder = newFolder();
    newLibrary(folder);
    using reader = openLibrary(folder, { mode: 'read' });
    expect(() => reader.videos.add(sampleVideo('a'))).toThrow(failure('LIBRARY_READ_ONLY'));
    reader.derived.set('names', '1', new Uint8Array([1]));
    expect(reader.derived.get('names', '1')).toBeUndefined();
  });
});

describe('a library that cannot be used', () => {
  test('of a newer program is refused and left as it is, for reading and for writing', () => {
    const folder = newFolder();
    openLibrary(folder, { mode: 'write' }).close();
    change(folder, (connection) => connection.pragma('user_version = 99'));
    const before = readFileSync(join(folder, 'library.db'));
    for (const mode of ['write', 'read'] as const)
      expect(() => openLibrary(folder, { mode })).toThrow(failure('LIBRARY_TOO_NEW'));
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
  });

  test('of an older program is not read before it was brought up to date', () => {
    const folder = newFolder();
    openLibrary(folder, { mode: 'write' }).close();
    change(folder, (connection) => connection.pragma('user_version = 0'));
    expect(() => openLibrary(folder, { mode: 'read' })).toThrow(failure('LIBRARY_MISSING'));
  });

  test('that is a database of another program is left alone', () => {
    const folder = newFolder();
    change(folder, (connection) => connection.script('CREATE TABLE notes (text)'));
    expect(() => openLibrary(folder, { mode: 'write' })).toThrow(failure('LIBRARY_DAMAGED'));
    change(folder, (connection) =>
      expect(connection.all('SELECT name FROM sqlite_schema')).toEqual([{ name: 'notes' }]),
    );
  });

  test('that is no database is named as damaged, and the lock is given back', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'library.db'), 'not a database at all, but long enough to look at'.repeat(100));
    for (let attempt = 0; attempt < 2; attempt++) {
      expect(() => openLibrary(folder, { mode: 'write' })).toThrow(failure('LIBRARY_DAMAGED'));
    }
    expect(existsSync(join(folder, 'writer.json'))).toBe(false);
  });

  test('whose pages were overwritten is found by a check', () => {
    const folder = newFolder();
    const library = openLibrary(folder, { mode: 'write' });
    addLines(
      library,
      'a',
      Array.from({ length: 2000 }, (_, i) => `line number ${i} of many`),
    );
    library.close();
    overwrite(join(folder, 'library.db'), 0.3, 0.6);
    expect(problemsOf(folder)).not.toEqual([]);
  });

  test('in a place where a file lies says so', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(() => openLibrary(file, { mode: 'write' })).toThrow(failure('LIBRARY_READ_ONLY'));
  });
});

test('a full disk is named, and nothing of the chunk is stored', () => {
  const folder = newFolder();
  const library = openLibrary(folder, { mode: 'write' });
  addLines(library, 'a', ['one line']);
  library.close();
  change(folder, (connection) => {
    connection.loadVectors();
    connection.pragma(`max_page_count = ${Number(connection.pragma('page_count')) + 4}`);
    const evidence = Array.from({ length: 500 }, (_, i) => said(10 + i, `line ${i} that takes room in the file`));
    const chunk = { stage: 'speech', doneTo: 600, seconds: 1, evidence } as const;
    expect(() => new StageRepository(connection).commit('a', chunk)).toThrow(failure('DISK_FULL'));
  });
  const again = newLibrary(folder);
  expect(again.evidence.counts('a').said).toBe(1);
  expect(again.check().problems).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a folder that may not be written is named', () => {
  const folder = newFolder();
  const library = openLibrary(folder, { mode: 'write' });
  addLines(library, 'a', ['one line']);
  library.close();
  for (const file of readdirSync(folder)) chmodSync(join(folder, file), 0o444);
  chmodSync(folder, 0o555);
  // SQLite needs files of its own beside a library, so reading takes the right to write in its folder as well.
  expect(openUnprivileged(folder, 'write')).toBe('LIBRARY_READ_ONLY');
  expect(openUnprivileged(folder, 'read')).toBe('LIBRARY_READ_ONLY');
  chmodSync(folder, 0o700);
});

/** Opens the library as a user without special rights, as which permissions count also when the tests run as root. */
function openUnprivileged(folder: string, mode: 'write' | 'read'): string {
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'children/open.ts'), folder, mode],
    {
      ...nobody,
      encoding: 'utf8',
    },
  );
  return stdout.trim() || stderr;
}

function change(folder: string, work: (connection: Connection) => void): void {
  const connection = new Connection(join(folder, 'library.db'));
  work(connection);
  connection.close();
}

function overwrite(file: string, from: number, to: number): void {
  const size = statSync(file).size;
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(Math.floor(size * (to - from)), 0xa5), 0, undefined, Math.floor(size * from));
  closeSync(descriptor);
}

/** What a check says, or the code of the error that came before. */
function problemsOf(folder: string): string[] {
  try {
    using library = openLibrary(folder, { mode: 'read' });
    return library.check().problems;
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe('LIBRARY_DAMAGED');
    return ['damaged'];
  }
}
