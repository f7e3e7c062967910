import type { PixelBox } from './pixel-box.ts';
import { StrokeCells } from './stroke-cells.ts';
import { findStrokes, type LineStrokes, newStrokes, type Strokes, strokesWithin } from './strokes.ts';
import type { YuvPicture } from './yuv-picture.ts';

/** A picture stands still when so many of its cells with the edges of letters do. */
const stillShare = 0.7;
/** Two frames have letters in the same cells when they share so many of them. */
const settledShare = 0.5;
/** Letters stand in a place when they do in so many of its cells. */
const letteredShare = 0.5;
/** A line has not changed when no more than this share of its cells did. */
const unchangedShare = 0.2;

/** Watches where letters may stand in the frames of a video, and which of them have changed since they were last read. */
export class LetterWatch {
  readonly cells: StrokeCells;
  readonly #read: Strokes;
  #now: Strokes;
  #before: Strokes;
  readonly #letteredBefore: Uint8Array;

  constructor(width: number, height: number) {
    this.cells = new StrokeCells(width, height);
    this.#letteredBefore = new Uint8Array(this.cells.lettered.length);
    this.#read = newStrokes(width, height);
    this.#now = newStrokes(width, height);
    this.#before = newStrokes(width, height);
  }

  /** Edges of the last frame. */
  get strokes(): Strokes {
    return this.#now;
  }

  /** Looks at the next frame. */
  look(picture: YuvPicture): void {
    [this.#now, this.#before] = [this.#before, this.#now];
    this.#letteredBefore.set(this.cells.lettered);
    findStrokes(picture, this.#now);
    this.cells.update(this.#now, this.#before, this.#read);
  }

  /** A part of the frame has been read. */
  remember({ left, top, width, height }: PixelBox): void {
    const bottom = Math.min(this.#now.rows, (top + height + 1) >> 1);
    const right = Math.min(this.#now.width, left + width);
    for (let row = top >> 1; row < bottom; row++) {
      const from = row * this.#now.width + left;
      this.#read.slopes.set(this.#now.slopes.subarray(from, row * this.#now.width + right), from);
    }
  }

  strokesOf(line: PixelBox): LineStrokes {
    return strokesWithin(this.#now, this.#before, line);
  }

  /** Whether a line is not what it was when it was last read. */
  hasChanged(line: PixelBox): boolean {
    const cells = this.#letteredWithin(line);
    return cells.filter((cell) => this.cells.changed[cell] === 1).length > unchangedShare * cells.length;
  }

  holdsLetters(place: PixelBox): boolean {
    return this.#letteredWithin(place).length >= letteredShare * [...this.cells.within(place)].length;
  }

  /** For how many frames before this one the letters in a place have stood there. */
  steadyFor(place: PixelBox): number {
    const frames = this.#letteredWithin(place).map((cell) => this.cells.steadyFor[cell]!);
    return frames.sort((a, b) => a - b)[frames.length >> 1] ?? 0;
  }

  isStill(): boolean {
    const { lettered, steadyFor } = this.cells;
    const steady = steadyFor.reduce((sum, frames) => sum + (frames > 0 ? 1 : 0), 0);
    return steady >= stillShare * lettered.reduce((sum, cell) => sum + cell, 0);
  }

  /** Whether letters may stand where the picture moves: in two cells side by side. */
  moves(): boolean {
    const { lettered, steadyFor } = this.cells;
    return lettered.some((cell, at) => cell === 1 && lettered[at + 1] === 1 && steadyFor[at] === 0);
  }

  /** Whether letters may stand where they might have in the frame before. */
  hasSettled(): boolean {
    return commonShare(this.cells.lettered, this.#letteredBefore) >= settledShare;
  }

  #letteredWithin(box: PixelBox): number[] {
    return [...this.cells.within(box)].filter((cell) => this.cells.lettered[cell] === 1);
  }
}

/** Share of the cells marked in either that are marked in both. */
export function commonShare(a: Uint8Array, b: Uint8Array): number {
  let [both, either] = [0, 0];
  for (let cell = 0; cell < a.length; cell++) {
    both += a[cell]! & b[cell]!;
    either += a[cell]! | b[cell]!;
  }
  return either > 0 ? both / either : 1;
}
