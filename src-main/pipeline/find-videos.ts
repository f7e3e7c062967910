import type { FoundMedia, FoundVideos } from '../domain/engine.ts';
import { isFileError, throwIfCancelled, toAppError } from '../domain/errors.ts';
import type { VideoId } from '../domain/video.ts';
import type { Library } from '../store/library.ts';
import { mediaFile } from './videos.ts';

type FindMedia = (path: string, options: { signal: AbortSignal | undefined }) => Promise<FoundMedia>;

/**
 * Which videos of the library lie in files and folders. A file is known by its path, size and time; nothing is read of it.
 *
 * @throws AppError as `findMedia`; FILE_* for a file that was named itself and is not there
 */
export async function findVideos(
  library: Library,
  findMedia: FindMedia,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<FoundVideos> {
  const videos = new Set<VideoId>();
  const found = { unknown: [] as string[], unreadable: [] as string[] };
  for (const path of paths) {
    const { files, unreadable } = await findMedia(path, { signal });
    found.unreadable.push(...unreadable);
    for (const file of files) {
      throwIfCancelled(signal);
      const known = await knownVideo(library, file, file === path);
      if (known) videos.add(known);
      else found.unknown.push(file);
    }
  }
  return { videos: [...videos], ...found };
}

async function knownVideo(library: Library, file: string, isNamed: boolean): Promise<VideoId | undefined> {
  try {
    const { path, size, modifiedMs } = await mediaFile(file);
    return library.videos.knownFile(path, size, modifiedMs);
  } catch (error) {
    if (isNamed || !isFileError(toAppError(error).code)) throw error;
    return undefined;
  }
}
