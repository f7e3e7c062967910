import type { Taps } from './picture-taps.ts';
import type { RgbPicture } from './yuv-picture.ts';

/** How pixels are turned into what a model takes, and whether each pass gives whole levels, as libraries that resize bytes do. */
export interface PixelScale {
  /** Level that becomes 0, and the distance from it that becomes 1. */
  mean: number;
  deviation: number;
  wholeLevels: boolean;
}

/** Resizes pictures of one size, first their rows, then their columns. */
export class PictureResizer {
  readonly #columns: Taps;
  readonly #rows: Taps;
  readonly #wholeLevels: boolean;
  readonly #factor: number;
  readonly #shift: number;
  /** Rows of the picture, resized, three values a pixel. */
  readonly #narrowed: Float32Array;
  readonly #line: Float64Array;

  /** @param columns for each column of the result, from which columns it is made  @param rows the same for rows */
  constructor(columns: Taps, rows: Taps, { mean, deviation, wholeLevels }: PixelScale) {
    this.#columns = columns;
    this.#rows = rows;
    this.#wholeLevels = wholeLevels;
    this.#factor = 1 / deviation;
    this.#shift = -mean / deviation;
    this.#narrowed = new Float32Array(rows.from * columns.to * 3);
    this.#line = new Float64Array(columns.to * 3);
  }

  /** Writes the scaled picture to `out` from `offset` on: all red values row by row, then green, then blue. */
  resize({ rgb }: RgbPicture, out: Float32Array, offset = 0): void {
    const { first, count, to } = this.#rows;
    for (let y = first[0]!; y < first[to - 1]! + count; y++) this.#narrow(rgb, y);
    for (let y = 0; y < to; y++) {
      this.#mix(y);
      this.#write(out, offset + y * this.#columns.to);
    }
  }

  /** The resized picture in whole levels, not scaled. */
  picture({ rgb }: RgbPicture): RgbPicture {
    const { first, count, to } = this.#rows;
    const width = this.#columns.to;
    const resized = new Uint8ClampedArray(width * to * 3);
    for (let y = first[0]!; y < first[to - 1]! + count; y++) this.#narrow(rgb, y);
    for (let y = 0; y < to; y++) {
      this.#mix(y);
      resized.set(this.#line, y * width * 3);
    }
    return { width, height: to, rgb: new Uint8Array(resized.buffer) };
  }

  #narrow(rgb: Uint8Array, y: number): void {
    const { from, to, first, count, weights } = this.#columns;
    const row = this.#narrowed.subarray(y * to * 3, (y + 1) * to * 3);
    let tap = 0;
    for (let x = 0; x < to; x++) {
      let pixel = (y * from + first[x]!) * 3;
      const end = pixel + count * 3;
      let red = 0;
      let green = 0;
      let blue = 0;
      for (; pixel < end; pixel += 3, tap++) {
        const weight = weights[tap]!;
        red += weight * rgb[pixel]!;
        green += weight * rgb[pixel + 1]!;
        blue += weight * rgb[pixel + 2]!;
      }
      row[x * 3] = red;
      row[x * 3 + 1] = green;
      row[x * 3 + 2] = blue;
    }
    if (this.#wholeLevels) toWholeLevels(row);
  }

  #mix(y: number): void {
    const { first, count, weights } = this.#rows;
    const line = this.#line.fill(0);
    const stride = line.length;
    for (let tap = 0; tap < count; tap++) {
      const weight = weights[y * count + tap]!;
      if (weight === 0) continue;
      const row = this.#narrowed.subarray((first[y]! + tap) * stride, (first[y]! + tap + 1) * stride);
      for (let x = 0; x < stride; x++) line[x]! += weight * row[x]!;
    }
    if (this.#wholeLevels) toWholeLevels(line);
  }

  #write(out: Float32Array, at: number): void {
    const [line, factor, shift] = [this.#line, this.#factor, this.#shift];
    const width = this.#columns.to;
    const plane = width * this.#rows.to;
    for (let x = 0; x < width; x++) {
      out[at + x] = line[x * 3]! * factor + shift;
      out[at + plane + x] = line[x * 3 + 1]! * factor + shift;
      out[at + 2 * plane + x] = line[x * 3 + 2]! * factor + shift;
    }
  }
}

/** Rounds halves up, as Pillow does. */
function toWholeLevels(levels: Float32Array | Float64Array): void {
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at]!;
    levels[at] = level < 0 ? 0 : level > 255 ? 255 : Math.floor(level + 0.5);
  }
}
