import type { Evidence } from '../../domain/evidence.ts';
import { StrokeCells } from '../../kernels/stroke-cells.ts';
import { findStrokes, newStrokes, type PixelBox, type Strokes, strokesWithin } from '../../kernels/strokes.ts';
import { cutYuv } from '../../kernels/yuv-cut.ts';
import { toRgb } from '../../kernels/yuv-picture.ts';
import type { Frame } from '../../media/frames.ts';
import type { ScreenTextReader } from '../../models/screen-text/model.ts';
import { regionsToRead } from './text-regions.ts';
import { type ReadLine, type TextLine, TextLines } from './text-lines.ts';

/** Pixels of the longer side in which a whole picture that moves is looked at: large letters show, small ones are blurred anyhow. */
const movingSide = 640;
/** A picture stands still when so many of its cells with edges do. */
const stillShare = 0.7;
/** Seconds between two looks at a picture that moves: usually; after it has become another one, or while text moves in it. */
const usualPause = 4;
const shortestPause = 1;
/** Two frames have their edges in the same places when they share so many of those cells; a picture is another one below the second. */
const settledShare = 0.5;
const anotherShare = 0.3;
/** A line's cells have not changed when no more than this share of them did. */
const unchangedShare = 0.2;
/** How often a part without text may be looked at in vain before that no longer makes it wait longer. */
const mostBarren = 6;

/** A stretch of video, as far as its text is concerned: which parts of which frames are read, and which lines that makes. */
export class TextChunk {
  readonly lines: TextLines;
  readonly #model: ScreenTextReader;
  readonly #size: { width: number; height: number };
  readonly #cells: StrokeCells;
  /** Edges as they were when they were last read. */
  readonly #read: Strokes;
  /** How often a cell was read and held no text. */
  readonly #barren: Uint8Array;
  readonly #times: number[] = [];
  #now: Strokes;
  #before: Strokes;
  #lettered: Uint8Array;
  #letteredWhenLooked: Uint8Array;
  #lookedAt = -Infinity;

  constructor(model: ScreenTextReader, { width, height }: Frame, start: number, open: readonly Evidence[]) {
    this.#model = model;
    this.#size = { width, height };
    this.#cells = new StrokeCells(width, height);
    [this.#now, this.#before, this.#read] = [newStrokes(width, height), newStrokes(width, height), newStrokes(width, height)];
    this.#barren = new Uint8Array(this.#cells.lettered.length);
    this.#lettered = new Uint8Array(this.#barren.length);
    this.#letteredWhenLooked = new Uint8Array(this.#barren.length);
    this.lines = new TextLines(open, start, ({ box }) => ({
      left: Math.round((box?.x ?? 0) * width),
      top: Math.round((box?.y ?? 0) * height),
      width: Math.round((box?.width ?? 0) * width),
      height: Math.round((box?.height ?? 0) * height),
    }));
  }

  /** Media time of the last frame. */
  get lastTime(): number {
    return this.#times.at(-1)!;
  }

  get frames(): number {
    return this.#times.length;
  }

  /** Looks at the next frame, and reads what has changed and stands still, or the whole where text may move. */
  async look(frame: Frame, signal: AbortSignal | undefined): Promise<void> {
    [this.#now, this.#before] = [this.#before, this.#now];
    this.#lettered.set(this.#cells.lettered);
    findStrokes(frame, this.#now);
    this.#cells.update(this.#now, this.#before, this.#read);
    this.#times.push(frame.time);
    this.lines.look(this.#now, frame.time);
    if (this.frames === 1) return;
    const { changed, steadyFor } = this.#cells;
    const isChanged = (cell: number): boolean => changed[cell] === 1 && steadyFor[cell]! > this.#barren[cell]!;
    const regions = regionsToRead(this.#cells, isChanged, this.#size);
    for (const region of regions) await this.#readRegion(frame, region, signal);
    if (regions.length === 0 && this.#mayMove(frame.time)) await this.#readMoving(frame, signal);
  }

  async #readRegion(frame: Frame, region: PixelBox, signal: AbortSignal | undefined): Promise<void> {
    const whole = region.width === frame.width && region.height === frame.height;
    if (whole) this.#noteLook(frame.time);
    const boxes = await this.#readWithin(frame, region, whole && !this.#isStill() ? this.#movingScale() : 1, signal);
    this.#remember(region);
    for (const cell of this.#cells.within(region))
      if (this.#cells.lettered[cell] === 1) this.#barren[cell] = Math.min(mostBarren, this.#barren[cell]! + 1);
    for (const box of boxes) for (const cell of this.#cells.within(box)) this.#barren[cell] = 0;
  }

  async #readMoving(frame: Frame, signal: AbortSignal | undefined): Promise<void> {
    this.#noteLook(frame.time);
    const boxes = await this.#readWithin(frame, { left: 0, top: 0, ...this.#size }, this.#movingScale(), signal);
    for (const box of boxes) this.#remember(box);
  }

  /** Returns where text stands in a part of a frame. */
  async #readWithin(
    frame: Frame,
    region: PixelBox,
    scale: number,
    signal: AbortSignal | undefined,
  ): Promise<PixelBox[]> {
    const options = { scale, ...(signal && { signal }) };
    const picture = toRgb(cutYuv(frame, region));
    const places = (await this.#model.find(picture, options)).map((corners) => {
      const [left, top] = [Math.min(...corners.map(({ x }) => x)), Math.min(...corners.map(({ y }) => y))];
      const width = Math.max(...corners.map(({ x }) => x)) - left;
      const height = Math.max(...corners.map(({ y }) => y)) - top;
      return { corners, box: { left: region.left + left, top: region.top + top, width, height } };
    });
    const unread = places.filter(({ box }) => this.#isChanged(box) || !this.lines.seenAt(box, frame.time));
    const boxOf = new Map(unread.map(({ corners, box }) => [corners, box]));
    const read = await this.#model.readAt(picture, [...boxOf.keys()], options);
    const readings: ReadLine[] = read.map(({ text, score, corners }) => ({ text, score, box: boxOf.get(corners)! }));
    this.lines.read(
      readings,
      frame.time,
      (box) => strokesWithin(this.#now, this.#before, box),
      (box) => this.#startOf(box),
    );
    return places.map(({ box }) => box);
  }

  /** Whether the cells of a line are not what they were when they were last read. */
  #isChanged(box: PixelBox): boolean {
    const cells = [...this.#cells.within(box)].filter((cell) => this.#cells.lettered[cell] === 1);
    const changed = cells.filter((cell) => this.#cells.changed[cell] === 1).length;
    return changed > unchangedShare * cells.length;
  }

  /** Since when the letters at a place have stood there. */
  #startOf(box: PixelBox): number {
    const steady = [...this.#cells.within(box)]
      .filter((cell) => this.#cells.lettered[cell] === 1)
      .map((cell) => this.#cells.steadyFor[cell]!)
      .sort((a, b) => a - b);
    return this.#times.at(-1 - (steady[steady.length >> 1] ?? 0))!;
  }

  #remember({ left, top, width, height }: PixelBox): void {
    const bottom = Math.min(this.#now.rows, (top + height + 1) >> 1);
    for (let row = top >> 1; row < bottom; row++) {
      const from = row * this.#now.width + left;
      this.#read.slopes.set(this.#now.slopes.subarray(from, from + width), from);
    }
  }

  #noteLook(time: number): void {
    this.#lookedAt = time;
    this.#letteredWhenLooked.set(this.#cells.lettered);
  }

  #movingScale(): number {
    return Math.min(1, movingSide / Math.max(this.#size.width, this.#size.height));
  }

  #isStill(): boolean {
    const { lettered, steadyFor } = this.#cells;
    const steady = steadyFor.reduce((sum, frames) => sum + (frames > 0 ? 1 : 0), 0);
    return steady >= stillShare * lettered.reduce((sum, cell) => sum + cell, 0);
  }

  /** Whether text may stand where the picture moves. */
  #mayMove(time: number): boolean {
    const pause = time - this.#lookedAt;
    if (pause < shortestPause) return false;
    const { lettered, steadyFor } = this.#cells;
    const moves = lettered.some((cell, at) => cell === 1 && lettered[at + 1] === 1 && steadyFor[at] === 0);
    if (!moves) return false;
    if (pause >= usualPause || this.lines.hasLost(time)) return true;
    const settled = commonShare(lettered, this.#lettered) >= settledShare;
    return settled && commonShare(lettered, this.#letteredWhenLooked) < anotherShare;
  }
}

/** Share of the cells marked in either that are marked in both. */
function commonShare(a: Uint8Array, b: Uint8Array): number {
  let [both, either] = [0, 0];
  for (let cell = 0; cell < a.length; cell++) {
    both += a[cell]! & b[cell]!;
    either += a[cell]! | b[cell]!;
  }
  return either > 0 ? both / either : 1;
}
