import type { PixelBox } from './pixel-box.ts';
import { edge, isSameEdge, type Strokes } from './strokes.ts';

/** Pixels along a side of a cell. */
export const cellSide = 16;
/** Edges that a cell of letters has, of 128 places. Of a road seen from above 5 to 15 of 1296 cells have as many, 50 where a car passes. */
const fewestEdges = 10;
/** Letters rise as often as they fall; the border of a thing does one of both. */
const leastBalance = 0.25;
/** A cell stands still when so many of its edges were there in the frame before. */
const steadyShare = 0.6;
/** A cell is known when so many of its edges were there when it was last read. */
const knownShare = 0.6;

/** Where in a picture letters may stand, by the edges in each cell of a grid. */
export class StrokeCells {
  readonly columns: number;
  readonly rows: number;
  /** 1 for a cell with the edges of letters. */
  readonly lettered: Uint8Array;
  /** For how many frames before this one such a cell has stood still. */
  readonly steadyFor: Uint16Array;
  /** 1 for a cell with the edges of letters that were not there when it was last read. */
  readonly changed: Uint8Array;

  constructor(width: number, height: number) {
    this.columns = Math.ceil(width / cellSide);
    this.rows = Math.ceil(height / cellSide);
    this.lettered = new Uint8Array(this.columns * this.rows);
    this.steadyFor = new Uint16Array(this.columns * this.rows);
    this.changed = new Uint8Array(this.columns * this.rows);
  }

  /** Looks at the next frame. @param read the edges as they were when their part of the picture was last read */
  update(now: Strokes, before: Strokes, read: Strokes): void {
    for (let row = 0; row < this.rows; row++)
      for (let column = 0; column < this.columns; column++) {
        const cell = row * this.columns + column;
        const { rising, falling, steady, known } = count(now, before, read, column, row);
        const edges = rising + falling;
        const lettered = edges >= fewestEdges && Math.min(rising, falling) >= leastBalance * edges;
        this.lettered[cell] = lettered ? 1 : 0;
        this.steadyFor[cell] = lettered && steady >= steadyShare * edges ? this.steadyFor[cell]! + 1 : 0;
        this.changed[cell] = lettered && known < knownShare * edges ? 1 : 0;
      }
  }

  /** The cells that a part of the picture touches. */
  *within({ left, top, width, height }: PixelBox): Generator<number> {
    const lastRow = Math.min(this.rows - 1, Math.floor((top + height - 1) / cellSide));
    const lastColumn = Math.min(this.columns - 1, Math.floor((left + width - 1) / cellSide));
    for (let row = Math.floor(top / cellSide); row <= lastRow; row++)
      for (let column = Math.floor(left / cellSide); column <= lastColumn; column++) yield row * this.columns + column;
  }
}

const counts = { rising: 0, falling: 0, steady: 0, known: 0 };

/** @returns the same object every time */
function count(now: Strokes, before: Strokes, read: Strokes, column: number, row: number): typeof counts {
  const left = column * cellSide;
  const right = Math.min(now.width, left + cellSide);
  const bottom = Math.min(now.rows, ((row + 1) * cellSide) >> 1);
  let [rising, falling, steady, known] = [0, 0, 0, 0];
  for (let y = (row * cellSide) >> 1; y < bottom; y++)
    for (let place = y * now.width + left; place < y * now.width + right; place++) {
      const slope = now.slopes[place]!;
      if (slope < edge && slope > -edge) continue;
      if (slope > 0) rising++;
      else falling++;
      if (isSameEdge(slope, before.slopes[place]!)) steady++;
      if (isSameEdge(slope, read.slopes[place]!)) known++;
    }
  counts.rising = rising;
  counts.falling = falling;
  counts.steady = steady;
  counts.known = known;
  return counts;
}
