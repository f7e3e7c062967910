import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { PackManifest } from './pack-manifest.ts';

/** Names that Windows gives to devices, whatever follows a dot. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;
/** Names of the files that we keep beside those of a pack. */
const ownNames = new Set(['pack.json', 'state.json', 'plan.json', 'busy.lock']);
const longestPath = 200;
/** Maker and model, as they stand in an address. */
const repositoryName = /^[\w-][\w.-]{0,95}\/[\w-][\w.-]{0,95}$/;

/** The names in a manifest, or in what will become one. */
interface Named extends Pick<PackManifest, 'pack'> {
  hub?: { repository: string } | undefined;
  files: readonly { path: string }[];
}

/**
 * Refuses names that would lead out of the folder of a pack, mean something else on another system, or stand for two files.
 * The schema has refused `..`, leading dots, back-slashes and absolute paths already.
 *
 * @throws AppError PACK_INVALID naming the first fault
 */
export function checkNames({ pack, hub, files }: Named): void {
  if (isUnfit(pack)) throw invalid(`a pack cannot be called ${pack}`);
  if (hub && !repositoryName.test(hub.repository)) throw invalid(`${hub.repository.slice(0, 40)} is no repository`);
  const seen = new Set<string>();
  for (const { path } of files) {
    const parts = path.split('/');
    const folded = path.toLowerCase();
    if (path.length > longestPath) throw invalid(`the path ${path.slice(0, 40)}… is too long`);
    if (parts.some(isUnfit)) throw invalid(`${path} cannot be the path of a file`);
    if (ownNames.has(folded) || /\.part(\.tag)?$/.test(folded)) throw invalid(`the name ${path} is taken`);
    const clash = [...seen].some(
      (other) => other === folded || other.startsWith(`${folded}/`) || folded.startsWith(`${other}/`),
    );
    if (clash) throw invalid(`${path} is named twice`);
    seen.add(folded);
  }
}

/** The place of a pack's file below a folder. @param path as in a checked manifest, with forward slashes */
export function placeOf(folder: string, path: string): string {
  return join(folder, ...path.split('/'));
}

/**
 * The size of a plain file below a folder, no part of whose path is a link; undefined when it is not there.
 *
 * @throws AppError PACK_INVALID for a link or anything else that is no file
 */
export async function plainFileSize(folder: string, path: string): Promise<number | undefined> {
  const parts = path.split('/');
  for (const depth of parts.keys()) {
    const found = await lstat(join(folder, ...parts.slice(0, depth + 1))).catch(() => undefined);
    if (!found) return undefined;
    const isLast = depth === parts.length - 1;
    if (isLast ? !found.isFile() : !found.isDirectory())
      throw invalid(`${path} is a link or another thing that is no plain file`);
    if (isLast) return found.size;
  }
  return undefined;
}

function isUnfit(name: string): boolean {
  return name.endsWith('.') || deviceName.test(name);
}

function invalid(what: string): AppError {
  return new AppError('PACK_INVALID', `This pack cannot be used: ${what}.`);
}
