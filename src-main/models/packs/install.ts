import { lstat, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError, isAppError } from '../../domain/errors.ts';
import { gitNameOfFile, sha256OfFile } from '../file-hash.ts';
import { diskFailure } from './disk-failure.ts';
import { downloadFile } from './download/download-file.ts';
import type { Hub, HubOptions } from './download/hub.ts';
import { placeOf, plainFileSize } from './hostile-paths.ts';
import { installedPack, manifestName, stateName, type PackStateFile } from './installed.ts';
import { writeJson } from './json-file.ts';
import type { PackFile, PackManifest } from './pack-manifest.ts';
import type { PackProgress } from './pack-progress.ts';
import { growingFolder, loadedBytes, partOf, type PackPlan } from './plan.ts';

interface Loading extends HubOptions {
  root: string;
  plan: PackPlan;
  hub: Hub;
  progress: PackProgress;
}

/**
 * Loads what is missing of a planned pack, checks each file and puts the pack in its place. Nothing of it can be used before that.
 *
 * @throws AppError DOWNLOAD_*, DISK_FULL, CANCELLED; what was loaded stays for the next time
 */
export async function loadPlanned({ root, plan, hub, progress, patience, signal }: Loading): Promise<void> {
  const { manifest } = plan;
  const folder = growingFolder(root, manifest.pack);
  const here = await loadedBytes(root, plan);
  const done = (): number => [...here.values()].reduce((sum, bytes) => sum + bytes, 0);
  progress.begin('downloading', totalBytes(manifest), done());
  const sums: Record<string, string> = {};
  for (const file of manifest.files) {
    sums[file.path] = await loadFile(file);
  }
  await putInPlace(
    root,
    folder,
    { ...manifest, files: manifest.files.map((file) => withSum(file, sums)) },
    sums,
    'hub',
  );

  async function loadFile(file: PackFile): Promise<string> {
    const place = placeOf(folder, file.path);
    const isResumed = (here.get(file.path) ?? 0) > 0;
    await fetchFile(file);
    progress.turnTo('checking', file.path);
    try {
      return await checkLoaded(place, file, plan, signal);
    } catch (error) {
      if (!isAppError(error) || error.code !== 'DOWNLOAD_DAMAGED') throw error;
      // It cannot be mended by going on with it.
      await rm(place, { force: true });
      here.set(file.path, 0);
      // A part of an earlier run may have been the damaged one; what came whole from now gets no second chance.
      if (isResumed) return loadFile(file);
      throw error;
    }
  }

  async function fetchFile(file: PackFile): Promise<void> {
    const { repository, revision } = manifest.hub!;
    const part = partOf(folder, file.path);
    await mkdir(dirname(part), { recursive: true }).catch(diskFailure);
    if ((await plainFileSize(folder, file.path)) !== undefined) return;
    progress.turnTo('downloading', file.path);
    await downloadFile({
      address: hub.fileAddress(repository, revision, file.path),
      part,
      bytes: file.bytes,
      isSummed: file.sha256 !== null || plan.gitNames[file.path] !== undefined,
      patience,
      signal,
      onBytes: (bytes) => {
        here.set(file.path, bytes);
        progress.turnTo('downloading', file.path);
        progress.reach(done());
      },
      onWait: () => progress.turnTo('waiting', file.path),
    });
    await rename(part, placeOf(folder, file.path));
  }
}

/** sha256 of a loaded file, after its content was found to be what the hub announced. @throws AppError DOWNLOAD_DAMAGED */
async function checkLoaded(
  path: string,
  file: PackFile,
  { gitNames }: PackPlan,
  signal: AbortSignal | undefined,
): Promise<string> {
  const options = signal ? { signal } : {};
  const { size } = await stat(path);
  const sum = await sha256OfFile(path, options);
  const gitName = gitNames[file.path];
  const isGood =
    size === file.bytes &&
    (file.sha256 === null || sum === file.sha256) &&
    (gitName === undefined || (await gitNameOfFile(path, options)) === gitName);
  if (isGood) return sum;
  throw new AppError(
    'DOWNLOAD_DAMAGED',
    `The file ${file.path} came with another content than its hub announced, and was deleted. Try again, or use another mirror.`,
  );
}

/** Makes a pack whose files lie in `folder`, all of them checked, one that can be used. */
export async function putInPlace(
  root: string,
  folder: string,
  manifest: PackManifest,
  sums: Record<string, string>,
  from: PackStateFile['from'],
): Promise<void> {
  const now = Date.now();
  const files = Object.fromEntries(
    Object.entries(sums).map(([path, sha256]) => [path, { sha256, verifiedAt: now }] as const),
  );
  const state: PackStateFile = { format: 1, from, installedAt: now, files, damaged: [] };
  await writeJson(join(folder, stateName), state).catch(diskFailure);
  await writeJson(join(folder, manifestName), manifest).catch(diskFailure);
  await rm(join(folder, 'plan.json'), { force: true });
  await makeWay(root, manifest.pack);
  await rename(folder, join(root, manifest.pack)).catch(diskFailure);
}

/** Removes a damaged pack whose place another takes. @throws AppError PACK_EXISTS where something else lies there */
async function makeWay(root: string, pack: string): Promise<void> {
  const place = join(root, pack);
  const taken = await lstat(place).catch(() => undefined);
  if (!taken) return;
  if (!(await installedPack(root, pack)))
    throw new AppError('PACK_EXISTS', `There is already something else called ${pack} in ${root}.`);
  await rm(place, { recursive: true, force: true }).catch(diskFailure);
}

export function totalBytes({ files }: { files: readonly { bytes: number }[] }): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function withSum(file: PackFile, sums: Record<string, string>): PackFile {
  return { ...file, sha256: sums[file.path] ?? file.sha256 };
}
