import { gridSide, type PictureSignature } from './picture-signature.ts';

/** Bytes of a hash. */
export const hashBytes = gridSide * gridSide;

/** Levels by which some part of a picture may differ from its copy: coding and noise reach 3, small words on black make 12. */
const mostNoise = 4;

/**
 * The picture's layout as a perceptual hash: the brightness of every cell of a grid, a byte each. Size and coding hardly
 * change it. Hashes of one bit a cell were tried: a person far away, or another word on a slide, changed none of their bits,
 * and noise on an even ground changed many.
 */
export function pictureHash({ cells }: PictureSignature): Uint8Array {
  const hash = new Uint8Array(hashBytes);
  for (let cell = 0; cell < hashBytes; cell++) hash[cell] = Math.min(255, Math.round(cells[cell]!));
  return hash;
}

/** Largest difference of any part of two pictures, in levels of brightness, but for what differs everywhere as light does. */
export function hashDistance(a: Uint8Array, b: Uint8Array): number {
  let light = 0;
  for (let cell = 0; cell < hashBytes; cell++) light += a[cell]! - b[cell]!;
  light /= hashBytes;
  let largest = 0;
  for (let cell = 0; cell < hashBytes; cell++) {
    const difference = Math.abs(a[cell]! - b[cell]! - light);
    if (difference > largest) largest = difference;
  }
  return largest;
}

/** True for hashes of pictures in which nobody could tell a difference that matters. */
export function looksSame(a: Uint8Array, b: Uint8Array): boolean {
  return hashDistance(a, b) <= mostNoise;
}

/** Levels of brightness that the parts of a picture differ by when there is something to see. */
const leastRange = 6;

/** True for a picture that is equally bright all over, as between two fades. */
export function isFlat(hash: Uint8Array): boolean {
  let darkest = 255;
  let brightest = 0;
  for (let cell = 0; cell < hashBytes; cell++) {
    const bright = hash[cell]!;
    if (bright < darkest) darkest = bright;
    if (bright > brightest) brightest = bright;
  }
  return brightest - darkest < leastRange;
}

/** How much the parts of a picture differ in brightness: their standard deviation, in levels. */
export function hashContrast(hash: Uint8Array): number {
  let sum = 0;
  let squares = 0;
  for (let cell = 0; cell < hashBytes; cell++) {
    const bright = hash[cell]!;
    sum += bright;
    squares += bright * bright;
  }
  const mean = sum / hashBytes;
  return Math.sqrt(Math.max(0, squares / hashBytes - mean * mean));
}
