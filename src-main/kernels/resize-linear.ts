import type { RgbPicture } from './yuv-picture.ts';

/** Weights are whole numbers of 1/2048, as in OpenCV, so that a picture comes out the same, level for level. */
const one = 2048;

interface Taps {
  /** Where the nearer pixel before, and the one after, stands. */
  before: Int32Array;
  after: Int32Array;
  /** Their weights. */
  beforeWeight: Int32Array;
  afterWeight: Int32Array;
}

/** The picture in another size, each pixel from the four nearest by their distance (OpenCV's INTER_LINEAR: not smoothed when it gets smaller). */
export function resizeLinear(picture: RgbPicture, width: number, height: number): RgbPicture {
  if (picture.width === width && picture.height === height) return picture;
  const columns = taps(picture.width, width);
  const rows = taps(picture.height, height);
  const rgb = new Uint8Array(width * height * 3);
  const stretched = [new Int32Array(width * 3), new Int32Array(width * 3)];
  const holds = [-1, -1];
  for (let y = 0; y < height; y++) {
    const before = rows.before[y]!;
    const after = rows.after[y]!;
    // Rows come in order: each one is stretched once, into the place of the one that is no longer needed.
    for (const row of [before, after]) {
      if (holds[row & 1] === row) continue;
      stretchRow(picture, row, columns, stretched[row & 1]!);
      holds[row & 1] = row;
    }
    const [above, below] = [stretched[before & 1]!, stretched[after & 1]!];
    const [beforeWeight, afterWeight] = [rows.beforeWeight[y]!, rows.afterWeight[y]!];
    const at = y * width * 3;
    for (let x = 0; x < width * 3; x++) {
      const sum = ((beforeWeight * (above[x]! >> 4)) >> 16) + ((afterWeight * (below[x]! >> 4)) >> 16);
      rgb[at + x] = (sum + 2) >> 2;
    }
  }
  return { width, height, rgb };
}

function stretchRow({ width, rgb }: RgbPicture, row: number, columns: Taps, into: Int32Array): void {
  const start = row * width * 3;
  const { before, after, beforeWeight, afterWeight } = columns;
  for (let x = 0, at = 0; x < before.length; x++, at += 3) {
    const left = start + before[x]! * 3;
    const right = start + after[x]! * 3;
    const leftWeight = beforeWeight[x]!;
    const rightWeight = afterWeight[x]!;
    into[at] = rgb[left]! * leftWeight + rgb[right]! * rightWeight;
    into[at + 1] = rgb[left + 1]! * leftWeight + rgb[right + 1]! * rightWeight;
    into[at + 2] = rgb[left + 2]! * leftWeight + rgb[right + 2]! * rightWeight;
  }
}

function taps(from: number, to: number): Taps {
  const found: Taps = {
    before: new Int32Array(to),
    after: new Int32Array(to),
    beforeWeight: new Int32Array(to),
    afterWeight: new Int32Array(to),
  };
  for (let at = 0; at < to; at++) {
    const centre = Math.fround((at + 0.5) * (1 / (to / from)) - 0.5);
    const before = Math.floor(centre);
    const part = Math.fround(centre - before);
    found.before[at] = Math.max(0, before);
    found.after[at] = Math.min(before + 1, from - 1);
    found.beforeWeight[at] = halvesToEven((1 - part) * one);
    found.afterWeight[at] = halvesToEven(part * one);
  }
  return found;
}

function halvesToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}
