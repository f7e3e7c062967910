import type { CallOptions } from '../domain/engine.ts';
import type { ClipEvent, ClipReport, ClipRequest } from '../domain/clip-export.ts';
import { AppError } from '../domain/errors.ts';
import { EtaEstimator } from '../domain/eta.ts';
import type { Moment } from '../domain/time.ts';
import type { Video } from '../domain/video.ts';
import type { Library } from '../store/library.ts';
import { mediaFile, videoStatus } from './videos.ts';

/** Writes the clip of a file; `cutClip` of the media layer. */
export type CutClip = (
  video: Video,
  options: Omit<ClipRequest, 'video' | 'path'> & {
    target: string;
    signal: AbortSignal | undefined;
    onProgress: (fraction: number) => void;
  },
) => Promise<Moment>;

/** Seconds below which a clip has no frame for certain. */
const shortest = 0.001;

/**
 * Writes a part of a video to a file of its own.
 *
 * @throws AppError VIDEO_UNKNOWN, FILE_NOT_FOUND, FILE_UNREADABLE, and those of `cutClip`
 */
export async function exportClip(
  library: Library,
  cut: CutClip,
  { video: id, clip, way, path }: ClipRequest,
  { signal, onEvent }: CallOptions<ClipEvent>,
): Promise<ClipReport> {
  const { video } = videoStatus(library, id);
  await mediaFile(video.path);
  const range = { start: Math.max(0, clip.start), end: Math.min(video.media.duration, clip.end) };
  if (range.end - range.start < shortest)
    throw new AppError('USAGE', 'The clip is empty: it must begin before it ends, within the video.');
  const eta = new EtaEstimator();
  const tell = (fraction: number): void => onEvent?.({ type: 'progress', fraction, etaSeconds: eta.update(fraction) });
  tell(0);
  const written = await cut(video, {
    clip: range,
    way,
    target: path,
    signal,
    onProgress: tell,
  });
  return { ...written, path };
}
