import type { Evidence } from '../../domain/evidence.ts';
import { commonShare, LetterWatch } from '../../kernels/letter-watch.ts';
import { boxAround, type PixelBox } from '../../kernels/pixel-box.ts';
import { cutYuv } from '../../kernels/yuv-cut.ts';
import { toRgb } from '../../kernels/yuv-picture.ts';
import type { Frame } from '../../media/frames.ts';
import type { ScreenTextReader } from '../../models/screen-text/model.ts';
import { TextLines } from './text-lines.ts';
import { regionsToRead } from './text-regions.ts';

/** Pixels of the longer side in which a whole picture that moves is looked at: large letters show, small ones are blurred anyhow. */
const movingSide = 640;
/** Seconds between two looks at a picture that moves: usually; after it has become another one, or while text moves in it. */
const usualPause = 4;
const shortestPause = 1;
/** A picture is another one when it shares less than this of its cells with letters. */
const anotherShare = 0.3;
/** A part that was read so often in vain waits so many frames, until it stands still, before it is read again. */
const mostBarren = 6;

/**
 * A stretch of video, as far as its text is concerned: which parts of which frames are read, and which lines that makes. Where letters
 * have come to stand still, that part is read; a picture that moves is looked at whole, in half its size, every few seconds.
 *
 * Measured with two frames a second of at most 1280 pixels: 3.6 s of one core for 100 s of film without text (23 clips, 440 s), 9 s for
 * lectures and subtitled films, 24 s for rolling credits. Captions are seen from the first frame that shows them, or the next (letters that fade
 * in, from when half of them stands out), and for .25 s after the last one.
 */
export class TextChunk {
  readonly lines: TextLines;
  readonly #model: ScreenTextReader;
  readonly #size: { width: number; height: number };
  readonly #watch: LetterWatch;
  /** How often each cell was read in vain. */
  readonly #barren: Uint8Array;
  readonly #times: number[] = [];
  #lookedAt = -Infinity;
  readonly #letteredWhenLooked: Uint8Array;

  /** @param open lines that the library holds up to here  @param shownTo until when the picture stayed as it was then */
  constructor(model: ScreenTextReader, { width, height }: Frame, open: readonly Evidence[], shownTo: number) {
    this.#model = model;
    this.#size = { width, height };
    this.#watch = new LetterWatch(width, height);
    this.#barren = new Uint8Array(this.#watch.cells.lettered.length);
    this.#letteredWhenLooked = new Uint8Array(this.#barren.length);
    this.lines = new TextLines(open, shownTo, ({ box }) => ({
      left: Math.round((box?.x ?? 0) * width),
      top: Math.round((box?.y ?? 0) * height),
      width: Math.round((box?.width ?? 0) * width),
      height: Math.round((box?.height ?? 0) * height),
    }));
  }

  get frames(): number {
    return this.#times.length;
  }

  /** Media time of the last frame. */
  get lastTime(): number {
    return this.#times.at(-1)!;
  }

  /** Looks at the next frame, and reads what has changed and stands still, or the whole where text may move. */
  async look(frame: Frame, signal: AbortSignal | undefined): Promise<void> {
    this.#watch.look(frame);
    this.#times.push(frame.time);
    this.lines.look(this.#watch.strokes, frame.time);
    if (this.frames === 1) return;
    const { changed, steadyFor } = this.#watch.cells;
    const isChanged = (cell: number): boolean => changed[cell] === 1 && steadyFor[cell]! > this.#barren[cell]!;
    const regions = regionsToRead(this.#watch.cells, isChanged, this.#size);
    for (const region of regions) await this.#readRegion(frame, region, signal);
    if (regions.length === 0 && this.#mayHoldMovingText(frame.time)) await this.#readMoving(frame, signal);
  }

  async #readRegion(frame: Frame, region: PixelBox, signal: AbortSignal | undefined): Promise<void> {
    const whole = region.width === frame.width && region.height === frame.height;
    if (whole) this.#noteLook(frame.time);
    const scale = whole && !this.#watch.isStill() ? this.#movingScale() : 1;
    const boxes = await this.#read(frame, region, scale, signal);
    this.#watch.remember(region);
    for (const cell of this.#watch.cells.within(region))
      if (this.#watch.cells.lettered[cell] === 1) this.#barren[cell] = Math.min(mostBarren, this.#barren[cell]! + 1);
    for (const box of boxes) for (const cell of this.#watch.cells.within(box)) this.#barren[cell] = 0;
  }

  async #readMoving(frame: Frame, signal: AbortSignal | undefined): Promise<void> {
    this.#noteLook(frame.time);
    const boxes = await this.#read(frame, { left: 0, top: 0, ...this.#size }, this.#movingScale(), signal);
    for (const box of boxes) if (this.lines.isKnownAt(box, frame.time)) this.#watch.remember(box);
  }

  /** Reads a part of a frame, but for lines that are known and have not changed; returns where lines stand. */
  async #read(frame: Frame, region: PixelBox, scale: number, signal: AbortSignal | undefined): Promise<PixelBox[]> {
    const options = { scale, ...(signal && { signal }) };
    const picture = toRgb(cutYuv(frame, region));
    const boxOf = new Map(
      (await this.#model.find(picture, options)).map((corners) => {
        const box = boxAround(corners);
        return [corners, { ...box, left: region.left + box.left, top: region.top + box.top }];
      }),
    );
    const unread = [...boxOf].filter(
      ([, box]) => this.#watch.hasChanged(box) || !this.lines.isKnownAt(box, frame.time),
    );
    const read = await this.#model.readAt(
      picture,
      unread.map(([corners]) => corners),
      options,
    );
    this.lines.read(
      read.map(({ text, score, corners }) => ({ text, score, box: boxOf.get(corners)! })),
      frame.time,
      (box) => this.#watch.strokesOf(box),
      (box) => this.#times.at(-1 - this.#watch.steadyFor(box))!,
    );
    return [...boxOf.values()];
  }

  #noteLook(time: number): void {
    this.#lookedAt = time;
    this.#letteredWhenLooked.set(this.#watch.cells.lettered);
  }

  #movingScale(): number {
    return Math.min(1, movingSide / Math.max(this.#size.width, this.#size.height));
  }

  #mayHoldMovingText(time: number): boolean {
    const pause = time - this.#lookedAt;
    if (pause < shortestPause || !this.#watch.moves()) return false;
    if (pause >= usualPause || this.lines.mayHaveMoved(time, (place) => this.#watch.holdsLetters(place))) return true;
    const common = commonShare(this.#watch.cells.lettered, this.#letteredWhenLooked);
    return common < anotherShare && this.#watch.hasSettled();
  }
}
