import { newSignature, type PictureSignature, SignatureMaker } from '../../../src-main/kernels/picture-signature.ts';
import { yuvBytes, type YuvPicture } from '../../../src-main/kernels/yuv-picture.ts';

/** Size of the synthetic frames. */
const width = 64;
const height = 36;

/** Red, green and blue, each 0..255. */
export type Colour = readonly [red: number, green: number, blue: number];
export type Paint = (x: number, y: number) => Colour;

/** The picture as video holds it: the colour of a square of four is their mean. */
export function painted(paint: Paint, size: { width: number; height: number } = { width, height }): YuvPicture {
  const picture = { ...size, yuv: new Uint8Array(yuvBytes(size.width, size.height)) };
  const planes: number[][] = [[], [], []];
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) {
      planes[0]!.push(16 + (219 / 255) * brightness(paint(x, y)));
      if (x % 2 === 1 || y % 2 === 1) continue;
      const square = [paint(x, y), paint(x + 1, y), paint(x, y + 1), paint(x + 1, y + 1)];
      const mean = (of: (colour: Colour) => number): number => square.reduce((sum, each) => sum + of(each) / 4, 0);
      planes[1]!.push(128 + (224 / 255) * mean((colour) => 0.564 * (colour[2] - brightness(colour))));
      planes[2]!.push(128 + (224 / 255) * mean((colour) => 0.713 * (colour[0] - brightness(colour))));
    }
  picture.yuv.set(new Uint8ClampedArray(planes.flat()));
  return picture;
}

function brightness([red, green, blue]: Colour): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

export function signatureOf(paint: Paint): PictureSignature {
  const signature = newSignature();
  new SignatureMaker(width, height).compute(painted(paint), signature);
  return signature;
}

/** A picture with detail and colour of its own, the same for the same number; `shift` moves it to the left. */
export function scene(seed: number, shift = 0): Paint {
  const wave = (x: number, y: number, k: number): number =>
    128 +
    90 *
      Math.sin((x + shift) * (0.11 + 0.07 * ((seed * k) % 5)) + seed * k) *
      Math.cos(y * (0.13 + 0.05 * ((seed + k) % 4)));
  return (x, y) => [wave(x, y, 1), wave(x, y, 2) * (0.4 + 0.15 * (seed % 4)), wave(x, y, 3) * 0.8];
}

export const flat =
  (level: number): Paint =>
  () => [level, level, level];

/** So much of `b`, the rest of `a`. */
export function mixed(a: Paint, b: Paint, share: number): Paint {
  return (x, y) => {
    const [from, to] = [a(x, y), b(x, y)];
    return [0, 1, 2].map((at) => from[at]! * (1 - share) + to[at]! * share) as unknown as [number, number, number];
  };
}
