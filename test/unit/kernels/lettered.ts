import { seededRandom } from '../../../src-main/kernels/random.ts';
import { yuvBytes, type YuvPicture } from '../../../src-main/kernels/yuv-picture.ts';

/** Upright strokes as those of letters: `seed` says which, `left`, `top`, `width` and `height` where. */
export interface Strokes {
  seed: number;
  left: number;
  top: number;
  width: number;
  height: number;
  bright?: number;
}

export const size = { width: 320, height: 160 };

/** A dark picture with rows of strokes three pixels wide. */
export function lettered(...lines: Strokes[]): YuvPicture {
  const yuv = new Uint8Array(yuvBytes(size.width, size.height)).fill(128);
  yuv.fill(40, 0, size.width * size.height);
  for (const { seed, left, top, width, height, bright = 220 } of lines) {
    const next = seededRandom(seed);
    for (let x = left; x + 3 < left + width; x += 4 + Math.floor(next() * 6))
      for (let y = top; y < top + height; y++) yuv.fill(bright, y * size.width + x, y * size.width + x + 3);
  }
  return { ...size, yuv };
}
