import type { Colour, ColourName } from '../domain/colour.ts';
import type { Box } from '../domain/evidence.ts';
import { clustersOf } from './colour-clusters.ts';
import { colourName } from './colour-name.ts';
import { colourIndex, labTable } from './colour-table.ts';
import type { RgbPicture } from './yuv-picture.ts';

/** Pixels that a box must have across and down: what is far away has the colours of its light and its edges. */
const fewestPixels = 20;
/** Points that are looked at along each side of a box. */
const grid = 24;
/** How far around the box the background is looked at, in sides of a square as large as the box. */
const margin = 0.12;
const rings = [0.35, 0.7, 1];
/** The outermost part of the box is background too: boxes are a little too large. */
const inner = 0.85;
/** So much of the ring must lie in the picture: a thing that is cut off shows no background to tell it from. */
const leastRing = 0.4;
const clusters = 8;
/** Light and shade on a thing differ more than its colour does. */
const lightnessWeight = 0.6;
/** How much stronger the background counts than the inside, when a colour lies in both. */
const backgroundWeight = 2;
/** So much of the inside must not be background. */
const leastOwn = 0.15;
/** Shares from which a colour is told, as the first and beside it. */
const leastFirst = 0.55;
const leastSecond = 0.3;

/**
 * The colours of what a box holds, the largest share first, at most two; none where no name has a large share, which is so for half of
 * what is seen. Points in the box count more the nearer they are to its middle. They are grouped by colour together with those around
 * the box, and what a group has around the box is taken off. A group is named by its mean in OKLab.
 */
export function dominantColours(picture: RgbPicture, box: Box): Colour[] {
  if (Math.min(box.width * picture.width, box.height * picture.height) < fewestPixels) return [];
  const background = around(picture, box);
  if (background.length < leastRing * 4 * rings.length * grid) return [];
  const own: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < grid; row++)
    for (let column = 0; column < grid; column++) {
      const [u, v] = [(2 * column + 1) / grid - 1, (2 * row + 1) / grid - 1];
      const at = pixelAt(picture, box.x + ((u + 1) / 2) * box.width, box.y + ((v + 1) / 2) * box.height);
      if (at === undefined) continue;
      if (Math.max(Math.abs(u), Math.abs(v)) > inner) background.push(at);
      else {
        own.push(at);
        weights.push(Math.exp(-u * u - v * v));
      }
    }
  return told(sharesOf(own, weights, background));
}

/** Places in the colour table of the pixels around a box. */
function around(picture: RgbPicture, { x, y, width, height }: Box): number[] {
  const side = margin * Math.sqrt(width * picture.width * height * picture.height);
  const found: number[] = [];
  for (const part of rings) {
    const [across, down] = [(side * part) / picture.width, (side * part) / picture.height];
    for (let step = 0; step < grid; step++) {
      const [h, v] = [x + ((step + 0.5) / grid) * width, y + ((step + 0.5) / grid) * height];
      const points = [
        pixelAt(picture, h, y - down),
        pixelAt(picture, h, y + height + down),
        pixelAt(picture, x - across, v),
        pixelAt(picture, x + width + across, v),
      ];
      for (const point of points) if (point !== undefined) found.push(point);
    }
  }
  return found;
}

/** Place in the colour table of the pixel at a part of the picture's width and height; undefined outside of it. */
function pixelAt({ width, height, rgb }: RgbPicture, x: number, y: number): number | undefined {
  if (!(x >= 0 && x < 1 && y >= 0 && y < 1)) return undefined;
  const at = 3 * (Math.floor(y * height) * width + Math.floor(x * width));
  return colourIndex(rgb[at]!, rgb[at + 1]!, rgb[at + 2]!);
}

/** Of what is no background, the share of each name. */
function sharesOf(own: readonly number[], weights: readonly number[], background: readonly number[]): Colour[] {
  const table = labTable();
  const points = new Float32Array((own.length + background.length) * 3);
  for (const [point, at] of [...own, ...background].entries()) {
    points[point * 3] = table[at * 3]! * lightnessWeight;
    points[point * 3 + 1] = table[at * 3 + 1]!;
    points[point * 3 + 2] = table[at * 3 + 2]!;
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const even = 1 / background.length;
  const relative = Float32Array.from([...weights.map((weight) => weight / all), ...background.map(() => even)]);
  const { of, centres } = clustersOf({ points, weights: relative }, clusters);
  const [inside, outside] = [new Float64Array(clusters), new Float64Array(clusters)];
  for (const [point, weight] of relative.entries()) (point < own.length ? inside : outside)[of[point]!]! += weight;
  const left = inside.map((share, cluster) => Math.max(0, share - backgroundWeight * outside[cluster]!));
  const sum = left.reduce((total, share) => total + share, 0);
  if (sum < leastOwn) return [];
  const shares = new Map<ColourName, number>();
  for (const [cluster, share] of left.entries()) {
    const name = nameOf(centres.subarray(cluster * 3, cluster * 3 + 3));
    if (name && share > 0) shares.set(name, (shares.get(name) ?? 0) + share / sum);
  }
  return [...shares].map(([name, share]) => ({ name, share })).sort((a, b) => b.share - a.share);
}

/** @param centre of a group, as the groups are made */
function nameOf([weighted, greenRed, blueYellow]: Float32Array): ColourName | undefined {
  const hue = (Math.atan2(blueYellow!, greenRed!) * 180) / Math.PI;
  return colourName({
    lightness: weighted! / lightnessWeight,
    chroma: Math.hypot(greenRed!, blueYellow!),
    hue: hue < 0 ? hue + 360 : hue,
  });
}

function told([first, second]: readonly Colour[]): Colour[] {
  if (!first || first.share < leastFirst) return [];
  return second && second.share >= leastSecond ? [first, second] : [first];
}
