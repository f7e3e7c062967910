import { join } from 'node:path';
import { AppError, fromWire } from '../../domain/errors.ts';
import type { EmbeddedModels } from '../nano-video-llama/model.ts';
import type { VideoLanguageModel } from '../video-language/model.ts';
import { openVideoLanguageModel } from '../video-language/open-model.ts';
import { embeddedFolder } from './embedded.ts';
import { installedPack, packIn } from './installed.ts';
import type { OpenGraph } from './pack-folder.ts';
import { PackPlaces } from './pack-places.ts';

/** An installed pack that can be opened. */
export interface OpenablePack {
  /** Changes when the pack is moved, or another takes its place. */
  id: string;
  open: (openGraph: OpenGraph, embedded: EmbeddedModels) => Promise<VideoLanguageModel>;
}

/** Where packs are looked for. */
export interface PackFolders {
  libraryDir: string;
  modelsDir: string;
}

/**
 * Finds an installed pack, or one that came with the program, by its name.
 *
 * @throws AppError PACK_UNKNOWN, PACK_DAMAGED; `open` throws what opening a model throws
 */
export async function findInstalledPack({ libraryDir, modelsDir }: PackFolders, name: string): Promise<OpenablePack> {
  const embedded = embeddedFolder(name);
  const installed =
    embedded === undefined
      ? await installedPack(await new PackPlaces(libraryDir).folder(), name)
      : await packIn(join(modelsDir, embedded), name);
  if (!installed) throw new AppError('PACK_UNKNOWN', `No pack ${name} is installed: \`packs\` lists those that are.`);
  const { folder: directory, manifest, state, problem } = installed;
  if (problem) throw fromWire(problem);
  const sums = new Map(Object.entries(state.files).map(([path, { sha256 }]) => [path, sha256]));
  return {
    id: JSON.stringify([directory, manifest.version, state.installedAt]),
    open: (openGraph, models) => openVideoLanguageModel({ directory, sums }, openGraph, models),
  };
}
