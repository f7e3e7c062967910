import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFileWhole, writeWhole } from '../../../src-main/media/whole-file.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'sightsound-whole-'));

it('a file gets its name once it is whole, and nothing else is left', async () => {
  const here = folder();
  const target = join(here, 'notes.md');
  await writeWhole(target, async (path) => {
    writeFileSync(path, 'half');
    expect(readdirSync(here)).not.toContain('notes.md');
    writeFileSync(path, 'whole');
  });
  expect(readFileSync(target, 'utf8')).toBe('whole');
  expect(readdirSync(here)).toEqual(['notes.md']);
});

it('where writing fails, the file that was there stays as it was', async () => {
  const here = folder();
  const target = join(here, 'notes.md');
  writeFileSync(target, 'before');
  const failing = writeWhole(target, async (path) => {
    writeFileSync(path, 'half');
    throw new Error('stopped');
  });
  await expect(failing).rejects.toThrow('stopped');
  expect(readFileSync(target, 'utf8')).toBe('before');
  expect(readdirSync(here)).toEqual(['notes.md']);
});

it('a file that is replaced keeps its permissions', async () => {
  const target = join(folder(), 'notes.md');
  writeFileSync(target, 'before');
  chmodSync(target, 0o600);
  await writeFileWhole(target, 'after');
  expect(readFileSync(target, 'utf8')).toBe('after');
  if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o600);
});

it.skipIf(process.platform === 'win32')('a link is followed, and a device is written to as it is', async () => {
  const here = folder();
  writeFileSync(join(here, 'notes.md'), 'before');
  symlinkSync(join(here, 'notes.md'), join(here, 'link.md'));
  await writeFileWhole(join(here, 'link.md'), 'after');
  expect(readFileSync(join(here, 'notes.md'), 'utf8')).toBe('after');
  await writeFileWhole('/dev/null', 'nothing');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

it('a folder that is not there is named in one sentence', async () => {
  const here = folder();
  await expect(writeFileWhole(join(here, 'none', 'notes.md'), 'text')).rejects.toMatchObject({
    code: 'FILE_UNWRITABLE',
    message: `There is no folder ${join(here, 'none')}.`,
  });
});
