import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskFailure } from './disk-failure.ts';
import { placeOf, plainFileSize } from './hostile-paths.ts';
import { manifestName, stateName, type InstalledPack } from './installed.ts';
import { writeJson } from './json-file.ts';
import { growingFolder, type PackPlan } from './plan.ts';

/** Makes an installed pack with a fault one that is still being downloaded: only its files that are missing or damaged are loaded anew. */
export async function reopen(root: string, { folder, manifest, state }: InstalledPack): Promise<PackPlan> {
  const growing = growingFolder(root, manifest.pack);
  await rm(growing, { recursive: true, force: true });
  await mkdir(dirname(growing), { recursive: true }).catch(diskFailure);
  await rename(folder, growing).catch(diskFailure);
  for (const { path, bytes } of manifest.files) {
    const size = await plainFileSize(growing, path);
    if (size !== bytes || state.damaged.includes(path)) await rm(placeOf(growing, path), { force: true });
  }
  const plan: PackPlan = { format: 1, manifest, gitNames: {} };
  await writeJson(join(growing, 'plan.json'), plan).catch(diskFailure);
  await rm(join(growing, manifestName), { force: true });
  await rm(join(growing, stateName), { force: true });
  return plan;
}
