import { join } from 'node:path';
import type { PackVerdict } from '../../domain/packs.ts';
import { sha256OfFile } from '../file-hash.ts';
import { diskFailure } from './disk-failure.ts';
import { placeOf, plainFileSize } from './hostile-paths.ts';
import { knownSum, stateName, type InstalledPack, type PackStateFile } from './installed.ts';
import { writeJson } from './json-file.ts';
import type { PackProgress } from './pack-progress.ts';

/** Reads every file of an installed pack, compares it with its recorded sum, and records what was found. */
export async function verifyInstalled(
  pack: InstalledPack,
  progress: PackProgress,
  signal: AbortSignal | undefined,
): Promise<PackVerdict> {
  const { verdict, sums } = await checkFiles(pack, progress, signal);
  const damaged = verdict.files.filter(({ state }) => state === 'damaged').map(({ path }) => path);
  const state: PackStateFile = { ...pack.state, files: { ...pack.state.files, ...sums }, damaged };
  await writeJson(join(pack.folder, stateName), state).catch(diskFailure);
  return verdict;
}

/** Reads every file of a pack and compares it with its sum; gives the sums of those that are good, too. */
export async function checkFiles(
  pack: InstalledPack,
  progress: PackProgress,
  signal: AbortSignal | undefined,
): Promise<{ verdict: PackVerdict; sums: PackStateFile['files'] }> {
  const { folder, manifest } = pack;
  const files: PackVerdict['files'] = [];
  const sums: PackStateFile['files'] = {};
  progress.begin(
    'checking',
    manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  for (const { path, bytes } of manifest.files) {
    progress.turnTo('checking', path);
    const size = await plainFileSize(folder, path);
    if (size === undefined) {
      files.push({ path, state: 'missing' });
      continue;
    }
    const onBytes = (count: number): void => progress.add(count);
    const sha256 = await sha256OfFile(placeOf(folder, path), { onBytes, ...(signal && { signal }) });
    const known = knownSum(pack, path);
    const isGood = size === bytes && (known === undefined || known === sha256);
    files.push({ path, state: isGood ? 'good' : 'damaged' });
    // The sum of a damaged file stays what it should be.
    if (isGood) sums[path] = { sha256, verifiedAt: Date.now() };
  }
  return { verdict: { pack: manifest.pack, ok: files.every((file) => file.state === 'good'), files }, sums };
}
