/** A picture as video holds it: brightness for every pixel, two colour differences for every square of four. */
export interface YuvPicture {
  width: number;
  height: number;
  /**
   * Brightness row by row, 16 black to 235 white, then blueness and redness, each at half the width and height, rounded up, 128
   * for grey and 112 to both sides of it (BT.601, limited range).
   */
  yuv: Uint8Array;
}

/** A picture of three bytes a pixel, red first, row by row. */
export interface RgbPicture {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** Bytes of a picture. */
export function yuvBytes(width: number, height: number): number {
  return width * height + 2 * chromaSide(width) * chromaSide(height);
}

/** How many colour differences stand in a row, or in a column, beside so many pixels. */
export function chromaSide(pixels: number): number {
  return (pixels + 1) >> 1;
}

/** The picture in its own size. */
export function toRgb({ width, height, yuv }: YuvPicture): RgbPicture {
  const rgb = new Uint8ClampedArray(width * height * 3);
  const chromaWidth = chromaSide(width);
  const bluish = width * height;
  const reddish = bluish + chromaWidth * chromaSide(height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = (y >> 1) * chromaWidth + (x >> 1);
      const pixel = y * width + x;
      paint(rgb, pixel * 3, yuv[pixel]!, yuv[bluish + colour]!, yuv[reddish + colour]!);
    }
  return { width, height, rgb: new Uint8Array(rgb.buffer) };
}

/** The picture at half its size, rounded down: each pixel is the mean of four. For pictures of at least 2x2. */
export function toHalfRgb({ width, height, yuv }: YuvPicture): RgbPicture {
  const half = { width: width >> 1, height: height >> 1 };
  const rgb = new Uint8ClampedArray(half.width * half.height * 3);
  const chromaWidth = chromaSide(width);
  const bluish = width * height;
  const reddish = bluish + chromaWidth * chromaSide(height);
  for (let y = 0; y < half.height; y++)
    for (let x = 0; x < half.width; x++) {
      const from = 2 * (y * width + x);
      const bright = (yuv[from]! + yuv[from + 1]! + yuv[from + width]! + yuv[from + width + 1]!) / 4;
      const colour = y * chromaWidth + x;
      paint(rgb, (y * half.width + x) * 3, bright, yuv[bluish + colour]!, yuv[reddish + colour]!);
    }
  return { ...half, rgb: new Uint8Array(rgb.buffer) };
}

/** Brightness and colours come as in `YuvPicture`; an array that clamps rounds, too. */
function paint(rgb: Uint8ClampedArray, at: number, bright: number, bluish: number, reddish: number): void {
  const light = 1.164383 * (bright - 16);
  rgb[at] = light + 1.596027 * (reddish - 128);
  rgb[at + 1] = light - 0.391762 * (bluish - 128) - 0.812968 * (reddish - 128);
  rgb[at + 2] = light + 2.017232 * (bluish - 128);
}
