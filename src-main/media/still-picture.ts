import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { yuvBytes, type YuvPicture } from '../kernels/yuv-picture.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { sizeOfFile } from './file-size.ts';
import { scaling } from './picture-size.ts';
import { runForBytes } from './run.ts';

/** A photo of 100 million pixels is some 50 MB as JPEG. */
const mostBytes = 64 * 1024 * 1024;
const mostPixels = 100_000_000;
const largestAllocation = 512 * 1024 * 1024;
const patience = 20;

/** The demuxer of each kind of picture, by the first bytes of its files in hexadecimal. */
const kinds: readonly { demuxer: string; begins: RegExp }[] = [
  { demuxer: 'png_pipe', begins: /^89504e470d0a1a0a/ },
  { demuxer: 'jpeg_pipe', begins: /^ffd8ff/ },
  // RIFF, a length, WEBP.
  { demuxer: 'webp_pipe', begins: /^52494646.{8}57454250/ },
];

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
  const unfit = (cause?: unknown): AppError =>
    new AppError('PICTURE_INVALID', `${basename(path)} is not a PNG, JPEG or WebP picture that can be read.`, {
      cause,
    });
  if ((await sizeOfFile(path)) > mostBytes) throw unfit();
  const input = await readFile(path);
  const kind = kinds.find(({ begins }) => begins.test(input.toString('hex', 0, 16)));
  if (!kind) throw unfit();
  const side = (length: string): string => `max(1\\,round(${length}*min(1\\,${longest}/max(iw\\,ih))))`;
  const scale = `scale=w=${side('iw')}:h=${side('ih')}:${scaling}`;
  const args = [
    ['-nostdin', '-v', 'error', '-protocol_whitelist', 'pipe', '-max_alloc', String(largestAllocation)],
    ['-max_pixels', String(mostPixels), '-f', kind.demuxer, '-i', 'pipe:0'],
    ['-frames:v', '1', '-vf', scale, '-pix_fmt', 'yuv420p', '-strict', '-1', '-f', 'yuv4mpegpipe', 'pipe:1'],
  ].flat();
  const { output, errors } = await runForBytes(tools.ffmpeg.path, args, { signal, input, patience });
  const picture = firstFrame(output);
  if (!picture) throw unfit(new Error(errors));
  return picture;
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
