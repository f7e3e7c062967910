import type { Corners, Point } from './least-rectangle.ts';
import type { RgbPicture } from './yuv-picture.ts';

/** Places between pixels are told apart to this part of a pixel, as in OpenCV. */
const steps = 32;
/** How far cubic weights overshoot. */
const sharpness = -0.75;

/** Weights of the four pixels around each of the places between the second and the third of them. */
const weights = Float64Array.from({ length: steps * 4 }, (_, at) => {
  const distance = Math.abs((at % 4) - 1 - Math.floor(at / 4) / steps);
  if (distance <= 1) return ((sharpness + 2) * distance - (sharpness + 3)) * distance * distance + 1;
  return ((sharpness * distance - 5 * sharpness) * distance + 8 * sharpness) * distance - 4 * sharpness;
});

/**
 * Cuts a shape of four sides out of a picture, made straight: as wide and high as the longer of its opposite sides, rounded down. By cubic
 * sampling; the picture's edges go on outside it.
 */
export function cutOut(picture: RgbPicture, corners: Corners): RgbPicture {
  const [upperLeft, upperRight, lowerRight, lowerLeft] = corners;
  const width = Math.max(1, Math.floor(Math.max(apart(upperLeft, upperRight), apart(lowerRight, lowerLeft))));
  const height = Math.max(1, Math.floor(Math.max(apart(upperLeft, lowerLeft), apart(upperRight, lowerRight))));
  const [a, b, c, d, e, f, g, h] = squareTo(corners);
  const rgb = new Uint8ClampedArray(width * height * 3);
  const columns = new Int32Array(4);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 3) {
      const [u, v] = [x / width, y / height];
      const scale = steps / (g * u + h * v + 1);
      const across = Math.round((a * u + b * v + c) * scale);
      const down = Math.round((d * u + e * v + f) * scale);
      const [left, top] = [(across >> 5) - 1, (down >> 5) - 1];
      const [acrossWeights, downWeights] = [(across & 31) * 4, (down & 31) * 4];
      for (let tap = 0; tap < 4; tap++) columns[tap] = Math.min(picture.width - 1, Math.max(0, left + tap)) * 3;
      let [red, green, blue] = [0, 0, 0];
      for (let tap = 0; tap < 4; tap++) {
        const row = Math.min(picture.height - 1, Math.max(0, top + tap)) * picture.width * 3;
        for (let side = 0; side < 4; side++) {
          const weight = weights[downWeights + tap]! * weights[acrossWeights + side]!;
          const from = row + columns[side]!;
          red += weight * picture.rgb[from]!;
          green += weight * picture.rgb[from + 1]!;
          blue += weight * picture.rgb[from + 2]!;
        }
      }
      rgb[at] = red;
      rgb[at + 1] = green;
      rgb[at + 2] = blue;
    }
  return { width, height, rgb: new Uint8Array(rgb.buffer) };
}

/** The picture turned by a quarter to the left. */
export function turnedLeft({ width, height, rgb }: RgbPicture): RgbPicture {
  const turned = new Uint8Array(rgb.length);
  for (let y = 0, from = 0; y < height; y++)
    for (let x = 0; x < width; x++, from += 3)
      turned.set(rgb.subarray(from, from + 3), ((width - 1 - x) * height + y) * 3);
  return { width: height, height: width, rgb: turned };
}

/** The picture turned upside down. */
export function turnedAround({ width, height, rgb }: RgbPicture): RgbPicture {
  const turned = new Uint8Array(rgb.length);
  for (let from = 0; from < rgb.length; from += 3) turned.set(rgb.subarray(from, from + 3), rgb.length - 3 - from);
  return { width, height, rgb: turned };
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The projective map from the unit square to four corners (Heckbert 1989): x = (a u + b v + c) / (g u + h v + 1), y with d, e, f. */
function squareTo([p0, p1, p2, p3]: Corners): [number, number, number, number, number, number, number, number] {
  const [dx1, dx2, dx3] = [p1.x - p2.x, p3.x - p2.x, p0.x - p1.x + p2.x - p3.x];
  const [dy1, dy2, dy3] = [p1.y - p2.y, p3.y - p2.y, p0.y - p1.y + p2.y - p3.y];
  const determinant = dx1 * dy2 - dx2 * dy1;
  // Corners on one line have no map; a parallelogram's formula stays finite.
  const g = determinant === 0 ? 0 : (dx3 * dy2 - dx2 * dy3) / determinant;
  const h = determinant === 0 ? 0 : (dx1 * dy3 - dx3 * dy1) / determinant;
  return [
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
  ];
}
