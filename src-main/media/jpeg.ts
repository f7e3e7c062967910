import { AppError } from '../domain/errors.ts';
import type { RgbPicture } from '../kernels/yuv-picture.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { runForBytes } from './run.ts';

/** ffmpeg's scale of quality, 2 best to 31 smallest, in the order in which they are tried. */
const qualities = [5, 11, 31] as const;

/**
 * The picture as JPEG, in good quality, or in the best of three that takes no more than `most` bytes; in the smallest when
 * none does. ffmpeg encodes it: every build of it can write JPEG, which is not true of WebP.
 * Errors: `FFMPEG_FAILED`, `CANCELLED`, `FFMPEG_MISSING`.
 */
export async function encodeJpeg(
  tools: MediaTools,
  picture: RgbPicture,
  { most, signal }: { most: number; signal?: AbortSignal | undefined },
): Promise<Uint8Array> {
  let jpeg = new Uint8Array();
  for (const quality of qualities) {
    jpeg = await encode(tools, picture, quality, signal);
    if (jpeg.length <= most) break;
  }
  return jpeg;
}

async function encode(
  tools: MediaTools,
  { rgb, width, height }: RgbPicture,
  quality: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const args = [
    ['-nostdin', '-v', 'error', '-protocol_whitelist', 'pipe'],
    ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-video_size', `${width}x${height}`, '-i', 'pipe:0'],
    ['-frames:v', '1', '-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p', '-q:v', String(quality), '-f', 'mjpeg', 'pipe:1'],
  ].flat();
  const { code, output, errors } = await runForBytes(tools.ffmpeg.path, args, { signal, input: rgb });
  if (code !== 0 || output.length === 0) {
    throw new AppError('FFMPEG_FAILED', 'A picture could not be encoded as JPEG.', { cause: new Error(errors) });
  }
  return new Uint8Array(output);
}
