import { chromaSide, type YuvPicture } from './yuv-picture.ts';

/** Cells along each side of a signature's grid. */
export const gridSide = 16;
const cellCount = gridSide * gridSide;
const bins = 32;
const levelsPerBin = 256 / bins;
/** Levels of brightness: below is black, above is white, and less range is flat. */
const darkLevel = 16;
const brightLevel = 235;
const flatRange = 6;
/** Colours count half as much as brightness, as in video coding: they carry half the detail. */
const colourWeight = 0.5;

/** What of a frame is compared with other frames: where it is how bright and coloured, and how much of it. */
export interface PictureSignature {
  /** Mean brightness, then both colour differences, of every cell of a grid over the picture; 0..255, 0 and -128..127 centred. */
  cells: Float32Array;
  /** Shares of the picture that are at most so bright, so blue, so red: three cumulative histograms. */
  shares: Float32Array;
}

export function newSignature(): PictureSignature {
  return { cells: new Float32Array(cellCount * 3), shares: new Float32Array(bins * 3) };
}

/** Above so many pixels, every second one of every second row is looked at: a signature is coarse, and frames come smoothed. */
const enoughPixels = 30_000;

/** What a byte of brightness, and of a colour difference, means in levels; bytes beyond the range of video are black, white or full. */
const brightLevels = Float32Array.from({ length: 256 }, (_, byte) => clamped((byte - 16) * (255 / 219), 0, 255));
const colourLevels = Float32Array.from({ length: 256 }, (_, byte) => clamped((byte - 128) * (255 / 224), -128, 127));
/** Their bins. */
const brightBins = Uint8Array.from(brightLevels, (level) => level / levelsPerBin);
const colourBins = Uint8Array.from(colourLevels, (level) => (level + 128) / levelsPerBin);

/** Computes signatures of frames of one size, any size from 1x1. */
export class SignatureMaker {
  readonly #width: number;
  readonly #height: number;
  readonly #step: number;
  readonly #columns: Uint8Array;
  readonly #rows: Uint8Array;
  readonly #pixels = new Float32Array(cellCount);

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#step = width * height > enoughPixels ? 2 : 1;
    this.#columns = Uint8Array.from({ length: width }, (_, x) => Math.floor((x * gridSide) / width));
    this.#rows = Uint8Array.from({ length: height }, (_, y) => Math.floor((y * gridSide) / height));
  }

  /** @param signature is overwritten */
  compute({ yuv }: YuvPicture, { cells, shares }: PictureSignature): void {
    cells.fill(0);
    shares.fill(0);
    this.#pixels.fill(0);
    const [width, height, step] = [this.#width, this.#height, this.#step];
    const chromaWidth = chromaSide(width);
    const toRed = chromaWidth * chromaSide(height);
    let counted = 0;
    for (let y = 0; y < height; y += step) {
      const firstCell = this.#rows[y]! * gridSide;
      const firstColour = width * height + (y >> 1) * chromaWidth;
      for (let x = 0; x < width; x += step) {
        const colour = firstColour + (x >> 1);
        const bright = yuv[y * width + x]!;
        const bluish = yuv[colour]!;
        const reddish = yuv[colour + toRed]!;
        const cell = firstCell + this.#columns[x]!;
        counted += 1;
        cells[cell]! += brightLevels[bright]!;
        cells[cell + cellCount]! += colourLevels[bluish]!;
        cells[cell + 2 * cellCount]! += colourLevels[reddish]!;
        this.#pixels[cell]! += 1;
        shares[brightBins[bright]!]! += 1;
        shares[bins + colourBins[bluish]!]! += 1;
        shares[2 * bins + colourBins[reddish]!]! += 1;
      }
    }
    this.#average(cells);
    accumulate(shares, counted);
  }

  /** Sums to means. A cell without a pixel of its own, in pictures smaller than the grid, is as the one before it. */
  #average(cells: Float32Array): void {
    for (let cell = 0; cell < cellCount; cell++) {
      const pixels = this.#pixels[cell]!;
      const column = cell % gridSide;
      const before = column > 0 ? cell - 1 : cell - gridSide;
      for (let plane = 0; plane < 3 * cellCount; plane += cellCount) {
        if (pixels > 0) cells[plane + cell]! /= pixels;
        else cells[plane + cell] = cells[plane + (this.#pixels[cell - column]! > 0 ? before : cell - gridSide)]!;
      }
    }
  }
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Counts to cumulative shares, in each of the three histograms. */
function accumulate(shares: Float32Array, pixels: number): void {
  for (let first = 0; first < 3 * bins; first += bins) {
    let sum = 0;
    for (let bin = first; bin < first + bins; bin++) {
      sum += shares[bin]!;
      shares[bin] = sum / pixels;
    }
  }
}

/** How differently two pictures are laid out: mean difference of their cells, in levels of brightness, 0 to some 255. */
export function layoutDistance(a: PictureSignature, b: PictureSignature): number {
  let bright = 0;
  let coloured = 0;
  for (let cell = 0; cell < cellCount; cell++) bright += Math.abs(a.cells[cell]! - b.cells[cell]!);
  for (let cell = cellCount; cell < 3 * cellCount; cell++) coloured += Math.abs(a.cells[cell]! - b.cells[cell]!);
  return (bright + colourWeight * coloured) / cellCount;
}

/** By how many levels brightness and colours must be moved to make one picture's histograms the other's, wherever they are. */
export function colourDistance(a: PictureSignature, b: PictureSignature): number {
  let bright = 0;
  let coloured = 0;
  for (let bin = 0; bin < bins; bin++) bright += Math.abs(a.shares[bin]! - b.shares[bin]!);
  for (let bin = bins; bin < 3 * bins; bin++) coloured += Math.abs(a.shares[bin]! - b.shares[bin]!);
  return (bright + colourWeight * coloured) * levelsPerBin;
}

/**
 * How different two pictures are, in levels. Motion moves what is where and keeps the colours; another shot mostly
 * changes both, so the two count alike.
 */
export function pictureDistance(a: PictureSignature, b: PictureSignature): number {
  return (layoutDistance(a, b) + colourDistance(a, b)) / 2;
}

/** How alike the brightness of two pictures is spread, -1..1, whatever the light: 1 for a picture and its darker copy. Black bars do not count. */
export function likeness(a: PictureSignature, b: PictureSignature): number {
  let count = 0;
  let sumA = 0;
  let sumB = 0;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let cell = 0; cell < cellCount; cell++) {
    const inA = a.cells[cell]!;
    const inB = b.cells[cell]!;
    if (inA + inB < 2 * darkLevel) continue;
    count += 1;
    sumA += inA;
    sumB += inB;
    squaresA += inA * inA;
    squaresB += inB * inB;
    products += inA * inB;
  }
  const spreads = (count * squaresA - sumA * sumA) * (count * squaresB - sumB * sumB);
  return spreads > 0 ? (count * products - sumA * sumB) / Math.sqrt(spreads) : 0;
}

/** Share of the picture, 0..1, whose brightness has hardly changed but for what changed everywhere, as behind somebody who walks by. Black bars do not count. */
export function unchangedShare(a: PictureSignature, b: PictureSignature): number {
  let lit = 0;
  let change = 0;
  for (let cell = 0; cell < cellCount; cell++) {
    if (a.cells[cell]! + b.cells[cell]! < 2 * darkLevel) continue;
    lit += 1;
    change += b.cells[cell]! - a.cells[cell]!;
  }
  let unchanged = 0;
  for (let cell = 0; cell < cellCount; cell++) {
    if (a.cells[cell]! + b.cells[cell]! < 2 * darkLevel) continue;
    if (Math.abs(b.cells[cell]! - a.cells[cell]! - change / lit) < flatRange) unchanged += 1;
  }
  return lit > 0 ? unchanged / lit : 1;
}

/** True for a picture that is black or white all over: between two fades. */
export function isBlank(signature: PictureSignature): boolean {
  const { darkest, brightest } = brightnessRange(signature);
  return brightest - darkest < flatRange && (brightest < darkLevel || darkest > brightLevel);
}

/** Range of the cells' brightness. */
function brightnessRange({ cells }: PictureSignature): { darkest: number; brightest: number } {
  let darkest = Infinity;
  let brightest = -Infinity;
  for (let cell = 0; cell < cellCount; cell++) {
    const bright = cells[cell]!;
    if (bright < darkest) darkest = bright;
    if (bright > brightest) brightest = bright;
  }
  return { darkest, brightest };
}
