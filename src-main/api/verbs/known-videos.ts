import type { Engine } from '../../domain/engine.ts';
import { AppError } from '../../domain/errors.ts';
import type { Video } from '../../domain/video.ts';

/**
 * All videos of the library. Nothing found in nothing would sound like an answer.
 *
 * @throws AppError LIBRARY_MISSING
 */
export async function videosOrRefusal(engine: Engine, signal: AbortSignal): Promise<Video[]> {
  const videos = (await engine.listVideos({}, { signal })).map(({ video }) => video);
  if (videos.length === 0) throw new AppError('LIBRARY_MISSING', 'The library is empty: index a video first.');
  return videos;
}
