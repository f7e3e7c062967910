import type { PixelBox } from './pixel-box.ts';
import type { YuvPicture } from './yuv-picture.ts';

/**
 * How brightness rises from left to right, -127..127, at every pixel of every second row. Letters of any script are full of upright strokes,
 * which show as steep rises and falls side by side.
 */
export interface Strokes {
  width: number;
  rows: number;
  slopes: Int8Array;
}

/** Levels of brightness, over two pixels, that make an edge: also small grey letters (0x707070) on white have such. */
export const edge = 32;

export function newStrokes(width: number, height: number): Strokes {
  const rows = (height + 1) >> 1;
  return { width, rows, slopes: new Int8Array(width * rows) };
}

/** @param strokes is overwritten */
export function findStrokes({ width, yuv }: YuvPicture, { rows, slopes }: Strokes): void {
  for (let row = 0; row < rows; row++) {
    const from = 2 * row * width;
    const to = row * width;
    for (let x = 1; x < width - 1; x++) {
      const slope = yuv[from + x + 1]! - yuv[from + x - 1]!;
      slopes[to + x] = slope > 127 ? 127 : slope < -127 ? -127 : slope;
    }
  }
}

/** True where an edge was there before, in the same direction and at least half as steep. */
export function isSameEdge(now: number, before: number): boolean {
  return now > 0 ? 2 * before >= now : 2 * before <= now;
}

/** Edges that tell a line of text: where they are, and how steep. */
export interface LineStrokes {
  places: Int32Array;
  slopes: Int8Array;
}

/** Most edges that are kept of a line. */
const mostEdges = 2000;
/** Where so many of a line's edges stood before, those that did not are not the letters'. */
const mostlySteady = 0.5;

/** The edges within a part of the picture; where most of them were there in an earlier frame already, only those. */
export function strokesWithin(now: Strokes, before: Strokes, box: PixelBox): LineStrokes {
  const all: number[] = [];
  const steady: number[] = [];
  const right = Math.min(now.width, box.left + box.width);
  const bottom = Math.min(now.rows, (box.top + box.height + 1) >> 1);
  for (let row = box.top >> 1; row < bottom; row++)
    for (let place = row * now.width + box.left; place < row * now.width + right; place++) {
      const slope = now.slopes[place]!;
      if (slope < edge && slope > -edge) continue;
      all.push(place);
      if (isSameEdge(slope, before.slopes[place]!)) steady.push(place);
    }
  const kept = steady.length >= mostlySteady * all.length ? steady : all;
  const every = Math.ceil(kept.length / mostEdges);
  const places = Int32Array.from(kept.filter((_, at) => at % every === 0));
  return { places, slopes: Int8Array.from(places, (place) => now.slopes[place]!) };
}

/** Share of a line's edges that are there in another frame, 0..1; 0 for a line without edges. */
export function keptShare({ places, slopes }: LineStrokes, { slopes: others }: Strokes): number {
  let kept = 0;
  for (let at = 0; at < places.length; at++) if (isSameEdge(slopes[at]!, others[places[at]!]!)) kept++;
  return places.length > 0 ? kept / places.length : 0;
}
