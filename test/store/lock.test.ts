import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../src-main/store/open.ts';
import { newFolder } from './sample-library.ts';

async function holdInAnotherProcess(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'children/lock.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('a second writer is told who holds the library, and readers are not kept out', async () => {
  const folder = newFolder();
  const holder = await holdInAnotherProcess(folder);
  expect(() => openLibrary(folder, { mode: 'write' })).toThrow(
    expect.objectContaining({
      code: 'LIBRARY_BUSY',
      message: expect.stringMatching(new RegExp(`in use by sightsound index \\(process ${holder.pid}, since .+\\)`)),
    }),
  );
  using reader = openLibrary(folder, { mode: 'read' });
  expect(reader.videos.list()).toEqual([]);
});

test('a holder that is killed frees the library', async () => {
  const folder = newFolder();
  const holder = await holdInAnotherProcess(folder);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  using library = openLibrary(folder, { mode: 'write' });
  expect(library.videos.list()).toEqual([]);
});

test('one process cannot write through two doors either', () => {
  const folder = newFolder();
  const first = openLibrary(folder, { mode: 'write', holder: 'the first' });
  expect(() => openLibrary(folder, { mode: 'write' })).toThrow('in use by the first');
  first.close();
  openLibrary(folder, { mode: 'write' }).close();
});
