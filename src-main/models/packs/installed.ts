import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError, isAppError, toWire, type WireError } from '../../domain/errors.ts';
import { checkNames, plainFileSize } from './hostile-paths.ts';
import { readJson } from './json-file.ts';
import { packManifestSchema, type PackManifest } from './pack-manifest.ts';

export const manifestName = 'pack.json';
export const stateName = 'state.json';

/** What we found out about the files of an installed pack ourselves; `state.json` beside its manifest. */
export const packStateSchema = z.object({
  format: z.literal(1),
  from: z.enum(['hub', 'folder']),
  installedAt: z.number(),
  /** By path: the sum that the file had when its content was last found good, and when that was. */
  files: z.record(z.string(), z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), verifiedAt: z.number() })),
  /** Files whose content was found to be another. */
  damaged: z.array(z.string()).default([]),
});
export type PackStateFile = z.infer<typeof packStateSchema>;

export interface InstalledPack {
  folder: string;
  manifest: PackManifest;
  state: PackStateFile;
  /** What is wrong with it, as far as can be seen without reading its files. */
  problem: WireError | null;
}

/** The packs in a folder, each in a folder of its own name. Folders that hold none are passed over. */
export async function installedPacks(root: string): Promise<InstalledPack[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const found = await Promise.all(names.sort().map((name) => installedPack(root, name)));
  return found.filter((pack) => pack !== undefined);
}

/** One installed pack; undefined where there is none of this name. */
export function installedPack(root: string, name: string): Promise<InstalledPack | undefined> {
  return packIn(join(root, name), name);
}

/** The pack in a folder; undefined where it holds none of this name. */
export async function packIn(folder: string, name: string): Promise<InstalledPack | undefined> {
  const manifest = await readJson(join(folder, manifestName), packManifestSchema);
  if (manifest?.pack !== name) return undefined;
  const kept = await readJson(join(folder, stateName), packStateSchema);
  const state: PackStateFile = kept ?? { format: 1, from: 'folder', installedAt: 0, files: {}, damaged: [] };
  return { folder, manifest, state, problem: await problemOf(folder, manifest, state) };
}

/** The sum that a file must have: its maker's, or else the one that was recorded when it came. */
export function knownSum({ manifest, state }: InstalledPack, path: string): string | undefined {
  const stated = manifest.files.find((file) => file.path === path)?.sha256;
  return stated ?? state.files[path]?.sha256;
}

async function problemOf(
  folder: string,
  manifest: PackManifest,
  { damaged }: PackStateFile,
): Promise<WireError | null> {
  try {
    checkNames(manifest);
    for (const { path, bytes } of manifest.files) {
      const size = await plainFileSize(folder, path);
      if (size === undefined) throw new AppError('PACK_DAMAGED', `The file ${path} of ${manifest.title} is missing.`);
      if (size !== bytes)
        throw new AppError('PACK_DAMAGED', `The file ${path} of ${manifest.title} has ${size} bytes, not ${bytes}.`);
    }
    const [first] = damaged;
    if (first !== undefined)
      throw new AppError('PACK_DAMAGED', `The file ${first} of ${manifest.title} has another content than it had.`);
    return null;
  } catch (error) {
    if (isAppError(error)) return toWire(error);
    throw error;
  }
}
