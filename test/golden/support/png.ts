import { readFile } from 'node:fs/promises';
import type { RgbPicture } from '../../../src-main/kernels/yuv-picture.ts';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { runForBytes } from '../../../src-main/media/run.ts';

/** The pixels of a PNG file, as ffmpeg decodes them. */
export async function pngPixels(path: string): Promise<RgbPicture> {
  const header = await readFile(path);
  const { ffmpeg } = await findMediaTools();
  const args = ['-nostdin', '-v', 'error', '-i', path, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'];
  const { output } = await runForBytes(ffmpeg.path, args);
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20), rgb: new Uint8Array(output) };
}
