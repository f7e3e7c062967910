import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findMedia, type FolderOptions, listMedia } from '../../../src-main/media/folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightsound-folder-'));
  for (const inner of ['a/b', '.hidden', 'empty']) await mkdir(join(folder, inner), { recursive: true });
  for (const file of [
    'clip 10.mp4',
    'clip 9.MP4',
    'notes.txt',
    'a/song.mp3',
    'a/b/deep.webm',
    '.hidden/x.mp4',
    'a/._song.mp3',
  ]) {
    await writeFile(join(folder, file), 'x');
  }
});
afterEach(() => rm(folder, { recursive: true }));

async function names(options: FolderOptions = {}): Promise<string[]> {
  return (await Array.fromAsync(listMedia(folder, options))).map((path) => relative(folder, path));
}

it('lists media files in all folders inside, in the order of their names', async () => {
  expect(await names()).toEqual(['a/b/deep.webm', 'a/song.mp3', 'clip 9.MP4', 'clip 10.mp4']);
});

it('follows links but enters each folder once, so that loops end', async () => {
  await symlink(folder, join(folder, 'a/loop'));
  await symlink(join(folder, 'a/song.mp3'), join(folder, 'linked.mp3'));
  await symlink(join(folder, 'nowhere.mp4'), join(folder, 'broken.mp4'));
  expect(await names()).toEqual(['a/b/deep.webm', 'a/song.mp3', 'clip 9.MP4', 'clip 10.mp4', 'linked.mp3']);
});

it('goes on when a folder vanishes meanwhile, and tells', async () => {
  const unreadable: string[] = [];
  const found: string[] = [];
  await mkdir(join(folder, 'z'));
  for await (const path of listMedia(folder, { onUnreadable: (lost) => unreadable.push(relative(folder, lost)) })) {
    found.push(relative(folder, path));
    await rm(join(folder, 'z'), { recursive: true, force: true });
  }
  expect(unreadable).toEqual(['z']);
  expect(found).toHaveLength(4);
});

it('stops when it is cancelled', async () => {
  await expect(names({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'CANCELLED' });
});

it('says that a folder is not there', async () => {
  await expect(Array.fromAsync(listMedia(join(folder, 'nowhere')))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});

it('a path stands for itself, or for the media files of a folder', async () => {
  expect(await findMedia(join(folder, 'a'))).toEqual({
    files: [join(folder, 'a/b/deep.webm'), join(folder, 'a/song.mp3')],
    unreadable: [],
  });
  for (const path of [join(folder, 'clip 9.MP4'), join(folder, 'nowhere.mp4')])
    expect(await findMedia(path)).toEqual({ files: [path], unreadable: [] });
  await expect(findMedia(join(folder, 'empty'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
});
