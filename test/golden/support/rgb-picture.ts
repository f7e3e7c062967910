import { readFile } from 'node:fs/promises';
import type { RgbPicture } from '../../../src-main/kernels/yuv-picture.ts';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { runForBytes } from '../../../src-main/media/run.ts';

/** The pixels of a PNG file, as they are. */
export async function rgbPicture(path: string): Promise<RgbPicture> {
  const input = await readFile(path);
  // The first chunk of a PNG begins with width and height.
  const [width, height] = [input.readUInt32BE(16), input.readUInt32BE(20)];
  const { ffmpeg } = await findMediaTools();
  const args = ['-v', 'error', '-f', 'png_pipe', '-i', 'pipe:0', '-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'];
  const { output } = await runForBytes(ffmpeg.path, args, { input });
  return { width, height, rgb: new Uint8Array(output) };
}
