import { open } from 'node:fs/promises';
import type { StillContainer } from '../domain/still-pictures.ts';

/** A photo of 100 million pixels is some 50 MB as JPEG. */
export const mostStillBytes = 64 * 1024 * 1024;
const mostPixels = 100_000_000;

/** Of each kind of picture file the demuxer that reads one such file, and its first bytes in hexadecimal. */
const kinds: Readonly<Record<StillContainer, { demuxer: string; begins: RegExp }>> = {
  png: { demuxer: 'png_pipe', begins: /^89504e470d0a1a0a/ },
  jpeg: { demuxer: 'jpeg_pipe', begins: /^ffd8ff/ },
  // RIFF, a length, WEBP.
  webp: { demuxer: 'webp_pipe', begins: /^52494646.{8}57454250/ },
};

/** Which kind of picture bytes begin as, whatever their file is called; undefined for anything else. */
export function stillKindOf(bytes: Buffer): StillContainer | undefined {
  const beginning = bytes.toString('hex', 0, 16);
  return (Object.keys(kinds) as StillContainer[]).find((kind) => kinds[kind].begins.test(beginning));
}

/** As `stillKindOf`, of a file. */
export async function stillKindOfFile(path: string): Promise<StillContainer | undefined> {
  await using file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
  return stillKindOf(buffer.subarray(0, bytesRead));
}

/**
 * How ffmpeg is told to read bytes as one kind of picture and nothing else. Behind a first picture there may be others, as cameras
 * write them; at this rate they lie far behind its end.
 */
export function stillArguments(kind: StillContainer): string[] {
  return [
    ['-max_pixels', String(mostPixels)],
    ['-f', kinds[kind].demuxer, '-framerate', '1/1000'],
  ].flat();
}
