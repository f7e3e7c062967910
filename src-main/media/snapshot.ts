import { basename } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { MediaInfo } from '../domain/video.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { frameTimesAt } from './frame-times.ts';
import { runForBytes } from './run.ts';
import { timedInput } from './timed-pipe.ts';

/** A picture of 8K as PNG takes some 100 MB at most. */
const mostBytes = 256 * 1024 * 1024;
/** Seconds; frames of 240 a second are twice as far apart. */
const lessThanAFrame = 0.002;
/** Seconds that decoding begins before the keyframe. */
const leadIn = 1;

/**
 * The frame that the player shows at a media time, upright and in full size, as PNG.
 * Errors: `MEDIA_NO_STREAMS` without a picture; `FFMPEG_FAILED` when it cannot be decoded; `CANCELLED`, `MEDIA_TIMEOUT`, `FFMPEG_MISSING`.
 */
export async function takeSnapshot(
  tools: MediaTools,
  path: string,
  info: MediaInfo,
  time: number,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  if (!info.picture) throw new AppError('MEDIA_NO_STREAMS', `${basename(path)} has no picture.`);
  const { width, height } = info.picture;
  const { frame, keyframe } = await frameTimesAt(tools, path, info, time, signal);
  // Containers without an index are searched roughly: what is begun too late misses the keyframe that the frame needs.
  const wanted = `select='gte(t,${(frame + info.startTime - lessThanAFrame).toFixed(6)})'`;
  const args = [
    [
      ...timedInput(path, keyframe - leadIn, info.container),
      '-map',
      '0:V:0',
      '-vf',
      `${wanted},scale=${width}:${height}`,
      '-frames:v',
      '1',
    ],
    ['-c:v', 'png', '-f', 'image2pipe', 'pipe:1'],
  ].flat();
  const { output, errors } = await runForBytes(tools.ffmpeg.path, args, { signal, limit: mostBytes });
  if (output.length > 0) return output;
  throw new AppError('FFMPEG_FAILED', `The picture of ${basename(path)} at this time cannot be decoded.`, {
    cause: new Error(errors),
  });
}
