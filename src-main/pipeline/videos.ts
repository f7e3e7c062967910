import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { VideoStatus } from '../domain/engine.ts';
import type { MediaInfo, Video, VideoId } from '../domain/video.ts';
import type { Library } from '../store/library.ts';

/** What opening a video needs from the media layer. */
export interface MediaReader {
  probe(path: string, signal: AbortSignal | undefined): Promise<MediaInfo>;
  identify(path: string, signal: AbortSignal | undefined): Promise<VideoId>;
}

/** Everything the library knows of a video, for a list or after opening it. */
export function videoStatus(library: Library, id: VideoId): VideoStatus {
  const video = library.videos.get(id);
  if (!video) throw new AppError('VIDEO_UNKNOWN', 'This video is not in the library; open its file first.');
  const view = library.videos.getView(id);
  return {
    video,
    stages: library.stages.list(id),
    evidence: library.evidence.counts(id),
    ...(view && { view }),
  };
}

/**
 * Adds the file at `path` to the library, or finds the video it holds already: an unchanged file is known by its path,
 * size and time; a renamed, moved or copied one by its content.
 *
 * @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, FILE_EMPTY, MEDIA_INVALID, MEDIA_NO_STREAMS, MEDIA_REFUSED
 */
export async function openVideo(
  library: Library,
  media: MediaReader,
  path: string,
  signal: AbortSignal | undefined,
): Promise<VideoStatus> {
  const file = await mediaFile(path);
  const known = library.videos.knownFile(file.path, file.size, file.modifiedMs);
  if (known && library.videos.get(known)) {
    library.videos.setPath(known, file.path);
    library.videos.touch(known, Date.now());
    return videoStatus(library, known);
  }
  const info = await media.probe(file.path, signal);
  const id = await media.identify(file.path, signal);
  if (library.videos.get(id)) library.videos.setPath(id, file.path);
  else library.videos.add(newVideo(id, file.path, info));
  library.videos.rememberFile(file.path, file.size, file.modifiedMs, id);
  library.videos.touch(id, Date.now());
  return videoStatus(library, id);
}

function newVideo(id: VideoId, path: string, media: MediaInfo): Video {
  const now = Date.now();
  return { id, path, name: basename(path), media, addedAt: now, openedAt: now };
}

/**
 * Where a file really lies, and what tells without reading it that it is unchanged.
 *
 * @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, FILE_EMPTY
 */
export async function mediaFile(path: string): Promise<{ path: string; size: number; modifiedMs: number }> {
  try {
    const real = await realpath(path);
    const { size, mtimeMs, isFile } = await stat(real).then((found) => ({
      size: found.size,
      mtimeMs: found.mtimeMs,
      isFile: found.isFile(),
    }));
    if (!isFile) throw new AppError('FILE_UNREADABLE', `${basename(path)} is not a file.`);
    if (size === 0) throw new AppError('FILE_EMPTY', `${basename(path)} is empty.`);
    return { path: real, size, modifiedMs: mtimeMs };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const sentence = missing ? `There is no file at ${path}.` : `${path} cannot be read: check its permissions.`;
    throw new AppError(missing ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', sentence, { cause: error });
  }
}
