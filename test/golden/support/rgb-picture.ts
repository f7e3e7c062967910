import { readFile } from 'node:fs/promises';
import type { RgbPicture } from '../../../src-main/kernels/yuv-picture.ts';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { runForBytes } from '../../../src-main/media/run.ts';

/** The pixels of a PNG file; what is transparent becomes white. */
export async function rgbPicture(path: string): Promise<RgbPicture> {
  const input = await readFile(path);
  // The first chunk of a PNG begins with width and height.
  const [width, height] = [input.readUInt32BE(16), input.readUInt32BE(20)];
  const { ffmpeg } = await findMediaTools();
  const args = ['-v', 'error', '-f', 'png_pipe', '-i', 'pipe:0', '-f', 'rawvideo', '-pix_fmt', 'rgba', 'pipe:1'];
  const { output } = await runForBytes(ffmpeg.path, args, { input });
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const white = 255 - output[pixel * 4 + 3]!;
    for (let channel = 0; channel < 3; channel++) {
      const level = output[pixel * 4 + channel]!;
      rgb[pixel * 3 + channel] = Math.round((level * (255 - white)) / 255 + white);
    }
  }
  return { width, height, rgb };
}
