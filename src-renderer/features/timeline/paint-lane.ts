import { firstReaching, type Lane, type LaneItem } from '../../lib/lane.ts';
import { xOf } from '../../lib/time-scale.ts';
import { rowGap, type Band } from './layout.ts';
import type { Scene } from './paint.ts';

const smallestItem = 2;
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
  const { width, view, colours, flash } = scene;
  const lane = scene.lanes[band.kind];
  const colour = colours.kinds[band.kind];
  const rowHeight = (band.height - rowGap * (band.rows + 1)) / band.rows;
  // Of narrow items in one pixel column only the first is painted, so that their number is bounded by the width.
  const filledTo = new Float64Array(band.rows).fill(-Infinity);
  for (let index = firstReaching(lane, view.start); index < lane.items.length; index += 1) {
    const item = lane.items[index];
    if (!item || item.start > view.start + view.span) break;
    const row = lane.rows[index] ?? 0;
    const left = Math.floor(xOf(view, width, item.start));
    const right = Math.max(left + smallestItem, Math.round(xOf(view, width, item.end)) - 1);
    const wide = right - left > 6;
    if (!wide && right <= (filledTo[row] ?? 0) && flash?.evidence !== item.id) continue;
    if (!wide) filledTo[row] = right;
    const top = band.top + rowGap + row * (rowHeight + rowGap);
    const strength = flash?.evidence === item.id ? flash.strength : 0;
    context.fillStyle = colour;
    context.globalAlpha = wide ? 0.24 + 0.6 * strength : 0.85;
    context.beginPath();
    if (wide) context.roundRect(left, top, right - left, rowHeight, 3);
    else context.rect(left, top, right - left, rowHeight);
    context.fill();
    context.globalAlpha = 1;
    if (wide) context.fillRect(left, top, 2, rowHeight);
    const visibleLeft = Math.max(0, left);
    if (right - visibleLeft <= smallestLabel || rowHeight < lowestLabel) continue;
    const free = Math.min(right, Math.floor(xOf(view, width, nextInRow(lane, index, item.end))));
    if (free - visibleLeft <= smallestLabel) continue;
    context.fillStyle = colours.ink;
    label(
      context,
      scene.textOf(band.kind, item.text),
      visibleLeft + 7,
      top + rowHeight / 2 + 0.5,
      free - visibleLeft - 12,
    );
  }
}

/** Where the next item in the row of one begins, if it does before `end`: where more sounds than there are rows, they lie on each other. */
function nextInRow({ items, rows }: Lane<LaneItem>, index: number, end: number): number {
  for (let at = index + 1; at < items.length && items[at]!.start < end; at += 1)
    if (rows[at] === rows[index]) return items[at]!.start;
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
