import type { RgbPicture } from './yuv-picture.ts';

/** What a byte is to the models that read text: -1 black, 1 white. */
const levels = Float32Array.from({ length: 256 }, (_, byte) => byte / 127.5 - 1);

/** Writes a picture's blue, green and red planes, -1..1, into the upper left of planes of another size. */
export function writeBgr({ width, height, rgb }: RgbPicture, planes: Float32Array, rowLength: number): void {
  const plane = planes.length / 3;
  for (let y = 0, from = 0; y < height; y++)
    for (let x = 0, at = y * rowLength; x < width; x++, at++, from += 3) {
      planes[at] = levels[rgb[from + 2]!]!;
      planes[at + plane] = levels[rgb[from + 1]!]!;
      planes[at + 2 * plane] = levels[rgb[from]!]!;
    }
}
