import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { yuvBytes, type YuvPicture } from '../kernels/yuv-picture.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { sizeOfFile } from './file-size.ts';
import { scaling } from './picture-size.ts';
import { runForBytes } from './run.ts';
import { mostStillBytes, stillArguments, stillKindOf } from './still-kinds.ts';

const largestAllocation = 512 * 1024 * 1024;
const patience = 20;

/**
 * The picture in a PNG, JPEG or WebP file, as small and in the same colours as frames of video; what is transparent shows as it lies
 * in the file. The file is handed to ffmpeg as bytes of the one kind that it begins as, so that it can name nothing else.
 * Errors: `FILE_*`; `PICTURE_INVALID` for anything that is no such picture, or too large to be real; `CANCELLED`, `FFMPEG_MISSING`.
 */
export async function readStillPicture(
  tools: MediaTools,
  path: string,
  { longest, signal }: { longest: number; signal?: AbortSignal | undefined },
): Promise<YuvPicture> {
  if ((await sizeOfFile(path)) > mostStillBytes) throw invalidPicture(path);
  const input = await readFile(path);
  const kind = stillKindOf(input);
  if (!kind) throw invalidPicture(path);
  const side = (length: string): string => `max(1\\,round(${length}*min(1\\,${longest}/max(iw\\,ih))))`;
  const scale = `scale=w=${side('iw')}:h=${side('ih')}:${scaling}`;
  const args = [
    ['-nostdin', '-v', 'error', '-protocol_whitelist', 'pipe', '-max_alloc', String(largestAllocation)],
    [...stillArguments(kind), '-i', 'pipe:0'],
    ['-frames:v', '1', '-vf', scale, '-pix_fmt', 'yuv420p', '-strict', '-1', '-f', 'yuv4mpegpipe', 'pipe:1'],
  ].flat();
  const { output, errors } = await runForBytes(tools.ffmpeg.path, args, { signal, input, patience });
  const picture = firstFrame(output);
  if (!picture) throw invalidPicture(path, new Error(errors));
  return picture;
}

/** @returns an error of the code `PICTURE_INVALID` */
export function invalidPicture(path: string, cause?: unknown): AppError {
  const message = `${basename(path)} is not a PNG, JPEG or WebP picture that can be read.`;
  return new AppError('PICTURE_INVALID', message, { cause });
}

/** The first frame of YUV4MPEG2, whose header tells its size: ffmpeg alone knows that of the picture. */
function firstFrame(stream: Buffer): YuvPicture | undefined {
  const [header, width, height] =
    /^YUV4MPEG2 W(\d+) H(\d+) [^\n]*\nFRAME[^\n]*\n/.exec(stream.toString('latin1', 0, 256)) ?? [];
  if (header === undefined) return undefined;
  const size = { width: Number(width), height: Number(height) };
  const yuv = stream.subarray(header.length, header.length + yuvBytes(size.width, size.height));
  return yuv.length === yuvBytes(size.width, size.height) ? { ...size, yuv } : undefined;
}
