import { expect, test } from 'vitest';
import { Connection } from '../../src-main/store/connection.ts';
import { openLibrary } from '../../src-main/store/open.ts';
import { SoftTokenRepository } from '../../src-main/store/soft-token-repository.ts';
import { newFolder, newLibrary } from './sample-library.ts';
import { sampleSoftTokens as key, sampleVideo } from './sample-values.ts';

const numbers = (first: number, count = 4) => Float32Array.from({ length: count }, (_, at) => first + at / 3);

test('what was made of a clip comes back as it was', () => {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  expect(library.softTokens.get(key)).toBeUndefined();
  library.softTokens.keep(key, numbers(1));
  expect(library.softTokens.get(key)).toEqual(numbers(1));
  library.softTokens.keep(key, numbers(2));
  expect(library.softTokens.get(key)).toEqual(numbers(2));
});

test('it is of one clip, one choice of frames, one kind and one pack', () => {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  library.softTokens.keep(key, numbers(1));
  for (const other of [
    { video: 'b' },
    { pack: 'another' },
    { version: '2' },
    { content: 'sound' as const },
    { moment: { start: 0, end: 61 } },
    { frames: [0, 7.5, 15.001] },
    { frames: [] },
  ])
    expect(library.softTokens.get({ ...key, ...other })).toBeUndefined();
});

test('another version of a pack takes the place of the one before', () => {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  library.softTokens.keep(key, numbers(1));
  library.softTokens.keep({ ...key, pack: 'another' }, numbers(2));
  library.softTokens.keep({ ...key, version: '2' }, numbers(3));
  expect(library.softTokens.get(key)).toBeUndefined();
  expect(library.softTokens.get({ ...key, pack: 'another' })).toEqual(numbers(2));
  expect(library.softTokens.get({ ...key, version: '2' })).toEqual(numbers(3));
});

test('it goes with its video', () => {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  library.softTokens.keep(key, numbers(1));
  library.videos.erase('a');
  library.videos.add(sampleVideo('a'));
  expect(library.softTokens.get(key)).toBeUndefined();
});

test('what was not used for the longest time gives way', () => {
  const folder = newFolder();
  openLibrary(folder, { mode: 'write' }).close();
  const connection = new Connection(`${folder}/library.db`);
  connection.run(`INSERT INTO videos (id, path, name, media, added_at, opened_at) VALUES ('a', '', '', '{}', 1, 1)`);
  const kept = new SoftTokenRepository(connection, 3 * 16);
  const clip = (start: number) => ({ ...key, moment: { start, end: start + 1 } });
  const there = (): number[] => [1, 2, 3, 4, 5].filter((at) => has(at));
  const has = (at: number): boolean => connection.get(`SELECT 1 FROM soft_tokens WHERE begins = ?`, at) !== undefined;
  for (const at of [1, 2, 3]) kept.keep(clip(at), numbers(at));
  expect(there()).toEqual([1, 2, 3]);
  kept.get(clip(1));
  kept.keep(clip(4), numbers(4));
  expect(there()).toEqual([1, 3, 4]);
  kept.keep(clip(5), numbers(5, 8));
  expect(there()).toEqual([4, 5]);
  kept.keep(clip(2), numbers(2, 13));
  expect(there()).toEqual([4, 5]);
  connection.close();
});

test('a library that is only read gives it, and keeps nothing', () => {
  const folder = newFolder();
  const library = newLibrary(folder);
  library.videos.add(sampleVideo('a'));
  library.softTokens.keep(key, numbers(1));
  using reader = openLibrary(folder, { mode: 'read' });
  expect(reader.softTokens.get(key)).toEqual(numbers(1));
  reader.softTokens.keep({ ...key, pack: 'another' }, numbers(2));
  expect(reader.softTokens.get({ ...key, pack: 'another' })).toBeUndefined();
});
