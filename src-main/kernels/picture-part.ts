import type { PixelBox } from './pixel-box.ts';
import type { RgbPicture } from './yuv-picture.ts';

/** A part of a picture, in its own size. @param part whole pixels inside the picture */
export function partOf({ width, rgb }: RgbPicture, part: PixelBox): RgbPicture {
  const cut = new Uint8Array(part.width * part.height * 3);
  for (let y = 0; y < part.height; y++) {
    const from = ((part.top + y) * width + part.left) * 3;
    cut.set(rgb.subarray(from, from + part.width * 3), y * part.width * 3);
  }
  return { width: part.width, height: part.height, rgb: cut };
}
