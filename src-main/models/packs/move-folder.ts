import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, throwIfCancelled } from '../../domain/errors.ts';
import { diskFailure } from './disk-failure.ts';
import { expectRoom } from './pack-places.ts';
import { installedPack } from './installed.ts';
import type { PackProgress } from './pack-progress.ts';
import { verifyInstalled } from './verify-installed.ts';

/** What is still being downloaded moves along. */
const growing = '.partial';

interface Move {
  from: string;
  to: string;
  /** Bytes of everything that moves, in case it has to be copied. */
  bytes: number;
  progress: PackProgress;
  signal: AbortSignal | undefined;
}

/**
 * Moves all packs to another folder: in a moment on one disk, else by copying and checking. When it fails or is cancelled, all
 * are where they were. Resolves with what is left to do once the new place has been noted: deleting the old copies.
 *
 * @throws AppError PACK_EXISTS when a pack of the same name is there, DISK_FULL, PACK_DAMAGED, CANCELLED
 */
export async function moveFolder({ from, to, bytes, progress, signal }: Move): Promise<() => Promise<void>> {
  await mkdir(to, { recursive: true }).catch(diskFailure);
  const names = await movable(from);
  const taken = new Set(await readdir(to));
  const clash = names.find((name) => taken.has(name));
  if (clash !== undefined) throw new AppError('PACK_EXISTS', `There is already something called ${clash} in ${to}.`);
  const undo: (() => Promise<void>)[] = [];
  const after: (() => Promise<void>)[] = [];
  progress.begin('copying', bytes);
  try {
    for (const name of names) {
      throwIfCancelled(signal);
      progress.turnTo('copying', name);
      const [old, place] = [join(from, name), join(to, name)];
      if (await renamed(old, place)) {
        undo.push(() => rename(place, old));
        continue;
      }
      undo.push(() => rm(place, { recursive: true, force: true }));
      await expectRoom(to, bytes);
      await copyPack({ old, to, name, progress, signal });
      after.push(() => rm(old, { recursive: true, force: true }));
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step();
    throw error;
  }
  return async () => {
    for (const step of after) await step();
  };
}

async function movable(from: string): Promise<string[]> {
  const entries = await readdir(from, { withFileTypes: true }).catch(() => []);
  const names: string[] = [];
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    if (name === growing || (await installedPack(from, name))) names.push(name);
  }
  return names;
}

/** False where the two places are on different disks. */
async function renamed(old: string, place: string): Promise<boolean> {
  try {
    await rename(old, place);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    return diskFailure(error as NodeJS.ErrnoException);
  }
}

interface Copy extends Pick<Move, 'to' | 'progress' | 'signal'> {
  old: string;
  name: string;
}

async function copyPack({ old, to, name, progress, signal }: Copy): Promise<void> {
  await cp(old, join(to, name), {
    recursive: true,
    errorOnExist: true,
    force: false,
    filter: () => {
      throwIfCancelled(signal);
      return true;
    },
  }).catch(diskFailure);
  const pack = await installedPack(to, name);
  if (!pack) return;
  const { ok, files } = await verifyInstalled(pack, progress, signal);
  if (ok) return;
  const first = files.find(({ state }) => state !== 'good');
  throw new AppError('PACK_DAMAGED', `The file ${first?.path ?? ''} of ${pack.manifest.title} was not copied whole.`);
}
