import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../domain/json.ts';
import { AppError, throwIfCancelled } from '../../domain/errors.ts';
import { isHubEntry, type CatalogueEntry } from './catalogue.ts';
import { diskFailure } from './disk-failure.ts';
import { checkNames, placeOf, plainFileSize } from './hostile-paths.ts';
import { putInPlace, totalBytes } from './install.ts';
import { manifestName } from './installed.ts';
import { llamaManifest } from './llama-folder.ts';
import { packManifestSchema, type PackFile, type PackManifest } from './pack-manifest.ts';
import type { PackProgress } from './pack-progress.ts';

/** A manifest of this size describes no pack. */
const mostManifest = 1 << 20;

/**
 * The manifest of the pack in a folder: its own; or, for a repository that was loaded elsewhere, the known pack's with the sizes found;
 * or what the configuration of a LLaMA tells.
 *
 * @throws AppError FILE_NOT_FOUND, PACK_INVALID
 */
export async function manifestIn(folder: string, known: CatalogueEntry | undefined): Promise<PackManifest> {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new AppError('FILE_NOT_FOUND', `There is no folder ${folder}.`);
  const size = await plainFileSize(folder, manifestName);
  const manifest = size === undefined ? await foundManifest(folder, known) : await ownManifest(folder, size);
  checkNames(manifest);
  return manifest;
}

async function ownManifest(folder: string, size: number): Promise<PackManifest> {
  if (size > mostManifest) throw new AppError('PACK_INVALID', `The ${manifestName} in ${folder} is too large.`);
  const parsed = packManifestSchema.safeParse(parseJson(await readFile(join(folder, manifestName), 'utf8')));
  if (parsed.success) return parsed.data;
  const faults = z.prettifyError(parsed.error).replaceAll(/\s+/g, ' ');
  throw new AppError('PACK_INVALID', `The ${manifestName} in ${folder} does not describe a pack: ${faults}`);
}

async function foundManifest(folder: string, entry: CatalogueEntry | undefined): Promise<PackManifest> {
  if (!isHubEntry(entry)) {
    const llama = await llamaManifest(folder);
    if (llama) return llama;
    throw new AppError('PACK_INVALID', `There is no ${manifestName} in ${folder}: choose the folder of a pack.`);
  }
  await checkWidth(folder, entry.title, entry.decoder?.hiddenSize);
  const files = await Promise.all(
    entry.files.map(async (file): Promise<PackFile> => {
      const bytes = await plainFileSize(folder, file.path);
      if (!bytes)
        throw new AppError('PACK_INVALID', `${entry.title} needs the file ${file.path}, which is not in ${folder}.`);
      return { ...file, bytes };
    }),
  );
  const { hub, ...rest } = entry;
  const pinned = hub.revision === null ? {} : { hub: { ...hub, revision: hub.revision } };
  return packManifestSchema.parse({ ...rest, ...pinned, files });
}

/** Sizes of one family differ in their configuration and not in the names of their files. @throws AppError PACK_INVALID */
async function checkWidth(folder: string, title: string, wanted: number | undefined): Promise<void> {
  const width = z.object({ hidden_size: z.number().optional() });
  const schema = width.extend({ text_config: width.optional() });
  const text = await readFile(join(folder, 'config.json'), 'utf8').catch(() => '{}');
  const config = schema.safeParse(parseJson(text)).data;
  const found = config?.text_config?.hidden_size ?? config?.hidden_size;
  if (found === undefined || wanted === undefined || found === wanted) return;
  throw new AppError(
    'PACK_INVALID',
    `The model in ${folder} is ${found} wide, and ${title} ${wanted}: it is another one.`,
  );
}

/**
 * Copies a pack's files from a folder, checks them and puts the pack in its place.
 *
 * @throws AppError PACK_DAMAGED where a file is not what the manifest says, DISK_FULL, CANCELLED
 */
export async function importFiles(
  root: string,
  source: string,
  manifest: PackManifest,
  progress: PackProgress,
  signal: AbortSignal | undefined,
): Promise<void> {
  const growing = join(root, '.partial', `.import-${manifest.pack}`);
  await rm(growing, { recursive: true, force: true });
  progress.begin('copying', totalBytes(manifest));
  const sums: Record<string, string> = {};
  try {
    for (const file of manifest.files) {
      const { path } = file;
      progress.turnTo('copying', path);
      const size = await plainFileSize(source, path);
      if (size !== file.bytes)
        throw new AppError(
          'PACK_DAMAGED',
          size === undefined
            ? `The file ${path} of ${manifest.title} is not in ${source}.`
            : `The file ${path} of ${manifest.title} has ${size} bytes, not ${file.bytes}.`,
        );
      const sum = await copyFile(placeOf(source, path), placeOf(growing, path), file.bytes, progress, signal);
      if (file.sha256 !== null && sum !== file.sha256)
        throw new AppError('PACK_DAMAGED', `The file ${path} of ${manifest.title} is not what its manifest says.`);
      sums[path] = sum;
    }
    await putInPlace(root, growing, manifest, sums, 'folder');
  } catch (error) {
    await rm(growing, { recursive: true, force: true });
    throw error;
  }
}

/** Copies a file and resolves with the sha256 of what was copied; a file that grows meanwhile is refused. */
async function copyFile(
  from: string,
  to: string,
  bytes: number,
  progress: PackProgress,
  signal: AbortSignal | undefined,
): Promise<string> {
  await mkdir(dirname(to), { recursive: true }).catch(diskFailure);
  const hash = createHash('sha256');
  const handle = await open(to, 'wx').catch(diskFailure);
  let at = 0;
  try {
    for await (const chunk of createReadStream(from, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      throwIfCancelled(signal);
      if (at + chunk.length > bytes) throw new AppError('PACK_DAMAGED', `${from} changed while it was copied.`);
      hash.update(chunk);
      await handle.writeFile(chunk).catch(diskFailure);
      at += chunk.length;
      progress.add(chunk.length);
    }
    await handle.sync().catch(diskFailure);
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}
