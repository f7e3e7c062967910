import type { RgbPicture } from './yuv-picture.ts';

/** Of levels that were divided by 255; red, green, blue. */
export interface ColourScale {
  mean: readonly [number, number, number];
  deviation: readonly [number, number, number];
}

/** Writes pictures as planes of one colour each, every level `(level / 255 - mean) / deviation` in 32-bit floats. */
export class PicturePlanes {
  readonly #levels: readonly Float32Array[];

  constructor({ mean, deviation }: ColourScale) {
    this.#levels = mean.map((colourMean, colour) =>
      Float32Array.from(
        { length: 256 },
        (_, level) => Math.fround(Math.fround(level / 255) - Math.fround(colourMean)) / Math.fround(deviation[colour]!),
      ),
    );
  }

  /** All red values row by row, then green, then blue. */
  write({ width, height, rgb }: RgbPicture, out: Float32Array): void {
    const plane = width * height;
    for (const [colour, levels] of this.#levels.entries())
      for (let pixel = 0; pixel < plane; pixel++) out[colour * plane + pixel] = levels[rgb[pixel * 3 + colour]!]!;
  }
}
