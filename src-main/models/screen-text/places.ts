import { connectedRuns, type Run } from '../../kernels/connected-runs.ts';
import { type Corners, cornersOf, grown, leastRectangle, type Point } from '../../kernels/least-rectangle.ts';

/** How likely each pixel is text, row by row. */
export interface TextMap {
  width: number;
  height: number;
  likely: Float32Array;
}

/** Above it a pixel is text. */
const pixelThreshold = 0.3;
/** What is less likely in the mean is no line. */
const placeThreshold = 0.5;
/** The detector marks the heart of a line: it is grown by this times area / perimeter. */
const growth = 1.6;
/** Shorter side of a line in pixels of the map, at least: of what is marked, and of the grown place. */
const thinnest = 3;
const thinnestGrown = 5;
/** More than this is no text but a damaged map. */
const mostPlaces = 1000;
/** Lines whose tops are so close, in pixels, stand side by side. */
const sameRow = 10;

/** Where the lines of text stand that a map marks, in pixels of a picture of another size, in reading order. */
export function textPlaces(map: TextMap, picture: { width: number; height: number }): Corners[] {
  const places: Corners[] = [];
  for (const points of outlines(map)) {
    if (places.length === mostPlaces) break;
    const marked = leastRectangle(points);
    const { length, breadth } = marked;
    if (Math.min(length, breadth) < thinnest || meanInside(map, cornersOf(marked)) < placeThreshold) continue;
    const place = grown(marked, (length * breadth * growth) / (2 * (length + breadth)));
    if (Math.min(place.length, place.breadth) < thinnestGrown) continue;
    const corners = onto(cornersOf(place), map, picture);
    if (Math.min(Math.floor(side(corners, 1)), Math.floor(side(corners, 3))) > 3) places.push(corners);
  }
  return inReadingOrder(places);
}

/** What the outer and the inner contours of the marked regions pass through; only their hulls matter. */
function* outlines(map: TextMap): Generator<Point[]> {
  const { width, height } = map;
  const mask = marks(map);
  for (const region of connectedRuns(mask, width, height, 1, true)) yield ends(region);
  for (const hole of connectedRuns(mask, width, height, 0, false))
    if (isInside(hole, width, height)) yield around(hole);
}

/** A pixel is marked where it, or its left, upper or upper left neighbour, is likely. */
function marks({ width, height, likely }: TextMap): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      if (!(likely[at]! > pixelThreshold)) continue;
      mask[at] = 1;
      if (x + 1 < width) mask[at + 1] = 1;
      if (y + 1 < height) mask[at + width] = 1;
      if (x + 1 < width && y + 1 < height) mask[at + width + 1] = 1;
    }
  return mask;
}

function ends(region: readonly Run[]): Point[] {
  return region.flatMap(({ row, left, right }) => [
    { x: left, y: row },
    { x: right, y: row },
  ]);
}

function isInside(hole: readonly Run[], width: number, height: number): boolean {
  return hole.every(({ row, left, right }) => row > 0 && row < height - 1 && left > 0 && right < width - 1);
}

/** The marked pixels beside, above and below a hole. */
function around(hole: readonly Run[]): Point[] {
  return hole.flatMap(({ row, left, right }) => [
    ...ends([{ row, left: left - 1, right: right + 1 }]),
    ...ends([{ row: row - 1, left, right }]),
    ...ends([{ row: row + 1, left, right }]),
  ]);
}

/** Mean of the map inside four corners, edges included. */
function meanInside({ width, height, likely }: TextMap, corners: Corners): number {
  const whole = corners.map(({ x, y }) => ({ x: Math.trunc(x), y: Math.trunc(y) }));
  const top = Math.max(0, Math.min(...whole.map(({ y }) => y)));
  const bottom = Math.min(height - 1, Math.max(...whole.map(({ y }) => y)));
  let sum = 0;
  let pixels = 0;
  for (let y = top; y <= bottom; y++) {
    const crossings = whole.flatMap((from, at) => crossing(from, whole[(at + 1) % 4]!, y));
    const right = Math.min(width - 1, Math.round(Math.max(...crossings)));
    for (let x = Math.max(0, Math.round(Math.min(...crossings))); x <= right; x++) {
      sum += likely[y * width + x]!;
      pixels += 1;
    }
  }
  return pixels > 0 ? sum / pixels : 0;
}

/** Where a side meets a row. */
function crossing(from: Point, to: Point, y: number): number[] {
  if (from.y === to.y) return from.y === y ? [from.x, to.x] : [];
  if (y < Math.min(from.y, to.y) || y > Math.max(from.y, to.y)) return [];
  return [from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y)];
}

function onto(corners: Corners, map: TextMap, { width, height }: { width: number; height: number }): Corners {
  const placed = ({ x, y }: Point): Point => ({
    x: Math.min(width - 1, Math.max(0, Math.round((x / map.width) * width))),
    y: Math.min(height - 1, Math.max(0, Math.round((y / map.height) * height))),
  });
  return [placed(corners[0]), placed(corners[1]), placed(corners[2]), placed(corners[3])];
}

/** Length from the first corner to another. */
function side(corners: Corners, to: 1 | 3): number {
  return Math.hypot(corners[0].x - corners[to].x, corners[0].y - corners[to].y);
}

function inReadingOrder(places: readonly Corners[]): Corners[] {
  const sorted = places.toSorted((a, b) => a[0].y - b[0].y);
  const rows: Corners[][] = [];
  for (const [at, place] of sorted.entries())
    if (at > 0 && place[0].y - sorted[at - 1]![0].y < sameRow) rows.at(-1)!.push(place);
    else rows.push([place]);
  return rows.flatMap((row) => row.toSorted((a, b) => a[0].x - b[0].x));
}
