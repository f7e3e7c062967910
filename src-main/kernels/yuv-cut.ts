import type { PixelBox } from './pixel-box.ts';
import { chromaSide, yuvBytes, type YuvPicture } from './yuv-picture.ts';

/** A part of a picture; its left and top must be even, since four pixels share a colour. */
export function cutYuv({ width, height, yuv }: YuvPicture, { left, top, ...size }: PixelBox): YuvPicture {
  const cut = new Uint8Array(yuvBytes(size.width, size.height));
  const copy = (from: number, fromWidth: number, to: number, box: PixelBox): void => {
    for (let row = 0; row < box.height; row++) {
      const start = from + (box.top + row) * fromWidth + box.left;
      cut.set(yuv.subarray(start, start + box.width), to + row * box.width);
    }
  };
  const colours = { left: left >> 1, top: top >> 1, width: chromaSide(size.width), height: chromaSide(size.height) };
  const fromColours = chromaSide(width) * chromaSide(height);
  const toColours = colours.width * colours.height;
  const [fromPixels, toPixels] = [width * height, size.width * size.height];
  copy(0, width, 0, { left, top, ...size });
  copy(fromPixels, chromaSide(width), toPixels, colours);
  copy(fromPixels + fromColours, chromaSide(width), toPixels + toColours, colours);
  return { ...size, yuv: cut };
}
