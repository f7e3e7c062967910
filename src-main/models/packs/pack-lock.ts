import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import { diskFailure } from './disk-failure.ts';

/** A holder says so often that it still works; one that has not for longer than the second is gone. */
const heartbeat = 2_000;
const gone = 15_000;

/**
 * Does some work while nobody else, in this program or another, holds one of the same locks.
 *
 * @throws AppError PACK_BUSY while another holds one of them
 */
export async function holdLocks<T>(folder: string, names: readonly string[], work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true }).catch(diskFailure);
  const held: string[] = [];
  const timer = setInterval(() => {
    const now = new Date();
    for (const path of held) void utimes(path, now, now).catch(() => undefined);
  }, heartbeat);
  timer.unref();
  try {
    for (const name of names) {
      await take(join(folder, name), name);
      held.push(join(folder, name));
    }
    return await work();
  } finally {
    clearInterval(timer);
    for (const path of held) await rm(path, { force: true });
  }
}

async function take(path: string, name: string): Promise<void> {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') diskFailure(error as NodeJS.ErrnoException);
      if (await isHeld(path)) break;
      await rm(path, { force: true });
    }
  }
  const what = name.startsWith('.') ? 'The folder of packs' : `The pack ${name}`;
  throw new AppError('PACK_BUSY', `${what} is being worked on already: wait until that has ended, or stop it.`);
}

/** Whether the program that took a lock still works: it is there, and has said so lately. */
async function isHeld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (!found || Date.now() - found.mtimeMs > gone) return false;
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  try {
    // Asks only whether there is such a process. One that was killed says nothing any more.
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
