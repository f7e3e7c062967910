import { newSignature, type PictureSignature, SignatureMaker } from '../../../src-main/kernels/picture-signature.ts';

/** Size of the synthetic frames. */
const width = 64;
const height = 36;

/** A colour at a place, each 0..255. */
export type Paint = (x: number, y: number) => readonly [number, number, number];

function painted(paint: Paint): Uint8Array {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rgb.set(paint(x, y), (y * width + x) * 3);
  return rgb;
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
