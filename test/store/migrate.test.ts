import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Connection } from '../../src-main/store/connection.ts';
import { libraryVersion, migrate } from '../../src-main/store/migrate.ts';
import { inOrder, migrations, type Migration } from '../../src-main/store/migrations/index.ts';
import { newFolder } from './sample-library.ts';

const notes: Migration = {
  version: 1,
  destructive: false,
  sql: `CREATE TABLE notes (text); INSERT INTO notes VALUES ('kept')`,
};
const drop: Migration = { version: 2, destructive: true, sql: 'DROP TABLE notes' };
const broken: Migration = { version: 2, destructive: false, sql: 'CREATE TABLE half (text); SELECT * FROM nowhere' };

function newConnection(folder: string, file = 'library.db'): Connection {
  const connection = new Connection(join(folder, file));
  connection.loadVectors();
  onTestFinished(() => connection.close());
  return connection;
}

const tables = (connection: Connection) =>
  connection
    .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .map(({ name }) => name);

test('steps that are out of order are a fault of the program', () => {
  expect(() => inOrder([{ ...notes, version: 2 }])).toThrow('Migration 2 stands where 1 belongs');
  expect(() => inOrder([notes, { ...drop, version: 3 }])).toThrow('Migration 3 stands where 2 belongs');
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
});

test('a destructive step leaves a copy of what was there', () => {
  const folder = newFolder();
  const connection = newConnection(folder);
  const backup = (version: number): string => join(folder, `backup-${version}.db`);
  migrate(connection, [notes], backup);
  expect(existsSync(backup(1))).toBe(false);
  migrate(connection, [notes, drop], backup);
  expect([libraryVersion(connection), tables(connection)]).toEqual([2, []]);
  const copy = newConnection(folder, 'backup-1.db');
  expect([libraryVersion(copy), copy.all('SELECT text FROM notes')]).toEqual([1, [{ text: 'kept' }]]);
});

test('a step that fails leaves the version before, whole', () => {
  const folder = newFolder();
  const connection = newConnection(folder);
  migrate(connection, [notes], () => '');
  expect(() => migrate(connection, [notes, broken], () => '')).toThrow('nowhere');
  expect([libraryVersion(connection), tables(connection)]).toEqual([1, ['notes']]);
});

test('the same steps again do nothing', () => {
  const connection = newConnection(newFolder());
  migrate(connection, migrations, () => '');
  const before = connection.all('SELECT sql FROM sqlite_schema');
  migrate(connection, migrations, () => '');
  expect(connection.all('SELECT sql FROM sqlite_schema')).toEqual(before);
});
