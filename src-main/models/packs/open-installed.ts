import { AppError, fromWire } from '../../domain/errors.ts';
import type { VideoLanguageModel } from '../video-language/model.ts';
import { openVideoLanguageModel } from '../video-language/open-model.ts';
import { installedPack } from './installed.ts';
import type { OpenGraph } from './pack-folder.ts';
import { PackPlaces } from './pack-places.ts';

/**
 * Opens an installed pack by its name.
 *
 * @throws AppError PACK_UNKNOWN, PACK_DAMAGED, and what opening a model throws
 */
export async function openInstalledPack(
  libraryDir: string,
  name: string,
  open: OpenGraph,
): Promise<VideoLanguageModel> {
  const installed = await installedPack(await new PackPlaces(libraryDir).folder(), name);
  if (!installed) throw new AppError('PACK_UNKNOWN', `No pack ${name} is installed: \`packs\` lists those that are.`);
  if (installed.problem) throw fromWire(installed.problem);
  const sums = new Map(Object.entries(installed.state.files).map(([path, { sha256 }]) => [path, sha256]));
  return await openVideoLanguageModel({ directory: installed.folder, sums }, open);
}
