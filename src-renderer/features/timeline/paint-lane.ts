import { firstReaching, type Lane } from '../../lib/lane.ts';
import { xOf } from '../../lib/time-scale.ts';
import { rowGap, type Band } from './layout.ts';
import type { Scene } from './paint.ts';

const smallestItem = 2;
const widestNarrow = 6;
const smallestLabel = 30;
/** Rows that are lower than this, in pixels, have no words. */
const lowestLabel = 13;
const hatchGap = 6;

/** Draws one lane: its ground, hatched where nothing has been looked for yet, and its items. */
export function paintLane(context: CanvasRenderingContext2D, scene: Scene, band: Band): void {
  const { width, view, duration, colours } = scene;
  const covered = xOf(view, width, Math.min(duration, scene.covered[band.kind] ?? 0));
  const end = Math.min(width, xOf(view, width, duration));
  context.fillStyle = colours.sunken;
  context.fillRect(0, band.top, end, band.height);
  if (covered < end) hatch(context, Math.max(0, covered), end, band, colours.line);
  paintItems(context, scene, band);
}

function paintItems(context: CanvasRenderingContext2D, scene: Scene, band: Band): void {
  const { width, view } = scene;
  const lane = scene.lanes[band.kind];
  const { starts, ends, rows } = lane;
  const scale = width / view.span;
  const end = view.start + view.span;
  const strips = new NarrowStrips(context, scene, band);
  for (let index = firstReaching(lane, view.start); index < starts.length && starts[index]! <= end; index += 1) {
    const left = Math.floor((starts[index]! - view.start) * scale);
    const right = Math.max(left + smallestItem, Math.round((ends[index]! - view.start) * scale) - 1);
    if (right - left > widestNarrow) paintWide(context, scene, band, index, { left, right });
    else strips.add(rows[index]!, left, right);
  }
  strips.finish();
}

/** Items too narrow to tell apart. Those that touch are painted as one, so that their number is bounded by the width. */
class NarrowStrips {
  readonly #context: CanvasRenderingContext2D;
  readonly #colour: string;
  readonly #band: Band;
  readonly #left: Float64Array;
  readonly #right: Float64Array;

  constructor(context: CanvasRenderingContext2D, { colours }: Scene, band: Band) {
    this.#context = context;
    this.#colour = colours.kinds[band.kind];
    this.#band = band;
    this.#left = new Float64Array(band.rows);
    this.#right = new Float64Array(band.rows).fill(-Infinity);
  }

  /** Adds an item of a row, in pixels; items come in the order of their left edges. */
  add(row: number, left: number, right: number): void {
    if (left > this.#right[row]!) {
      this.#paint(row);
      this.#left[row] = left;
    }
    this.#right[row] = Math.max(this.#right[row]!, right);
  }

  finish(): void {
    for (let row = 0; row < this.#band.rows; row += 1) this.#paint(row);
  }

  #paint(row: number): void {
    const [left, right] = [this.#left[row]!, this.#right[row]!];
    if (right === -Infinity) return;
    this.#context.globalAlpha = 0.85;
    this.#context.fillStyle = this.#colour;
    this.#context.fillRect(left, rowTop(this.#band, row), right - left, rowHeight(this.#band));
    this.#context.globalAlpha = 1;
    this.#right[row] = -Infinity;
  }
}

const rowHeight = ({ height, rows }: Band): number => (height - rowGap * (rows + 1)) / rows;
const rowTop = (band: Band, row: number): number => band.top + rowGap + row * (rowHeight(band) + rowGap);

/** Draws an item that has room for an edge, and where there is more, for words. */
function paintWide(
  context: CanvasRenderingContext2D,
  { width, view, colours, flash, lanes, textOf }: Scene,
  band: Band,
  index: number,
  { left, right }: { left: number; right: number },
): void {
  const lane = lanes[band.kind];
  const item = lane.items[index];
  const [top, height] = [rowTop(band, lane.rows[index]!), rowHeight(band)];
  const strength = item && flash?.evidence === item.id ? flash.strength : 0;
  context.fillStyle = colours.kinds[band.kind];
  context.globalAlpha = 0.24 + 0.6 * strength;
  context.beginPath();
  context.roundRect(left, top, right - left, height, 3);
  context.fill();
  context.globalAlpha = 1;
  context.fillRect(left, top, 2, height);
  const visibleLeft = Math.max(0, left);
  if (!item || right - visibleLeft <= smallestLabel || height < lowestLabel) return;
  const free = Math.min(right, Math.floor(xOf(view, width, nextInRow(lane, index))));
  if (free - visibleLeft <= smallestLabel) return;
  context.fillStyle = colours.ink;
  label(context, textOf(band.kind, item.text), visibleLeft + 7, top + height / 2 + 0.5, free - visibleLeft - 12);
}

/** Where the next item in the row of one begins, if it does before that one's end: where more sounds than there are rows, they lie on each other. */
function nextInRow({ starts, ends, rows }: Lane, index: number): number {
  const end = ends[index]!;
  for (let at = index + 1; at < starts.length && starts[at]! < end; at += 1)
    if (rows[at] === rows[index]) return starts[at]!;
  return end;
}

/** Text cut to a width with an ellipsis. */
function label(context: CanvasRenderingContext2D, text: string, x: number, y: number, room: number): void {
  // No text fits more than this; measuring a whole speech would cost more than drawing it.
  let shown = text.slice(0, Math.ceil(room / 2));
  const fits = (): boolean => context.measureText(shown).width <= room;
  if (shown.length < text.length || !fits()) {
    const share = room / context.measureText(`${shown}…`).width;
    let length = Math.min(shown.length, Math.ceil(shown.length * share) + 1);
    do shown = `${text.slice(0, length).trimEnd()}…`;
    while (!fits() && --length > 0);
    if (length < 2) return;
  }
  context.fillText(shown, x, y);
}

function hatch(context: CanvasRenderingContext2D, from: number, to: number, band: Band, colour: string): void {
  context.save();
  context.beginPath();
  context.rect(from, band.top, to - from, band.height);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  // Lines start on a fixed grid, so that they stand still while the lane fills.
  for (let x = Math.floor((from - band.height) / hatchGap) * hatchGap; x < to; x += hatchGap) {
    context.moveTo(x, band.top + band.height);
    context.lineTo(x + band.height, band.top);
  }
  context.stroke();
  context.restore();
}
