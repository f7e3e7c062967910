import { gridSide, type PictureSignature } from './picture-signature.ts';

/** Bytes of a hash: one bit for every two cells side by side. */
export const hashBytes = (gridSide * (gridSide - 1)) / 8;

/** Levels by which a cell must be brighter than the next one: noise on a flat ground sets no bits. */
const clearly = 2;

/**
 * The picture's layout as a perceptual hash: where it gets clearly darker from left to right. Light, size and coding hardly
 * change it, so copies of one picture differ in few bits.
 */
export function pictureHash({ cells }: PictureSignature): Uint8Array {
  const hash = new Uint8Array(hashBytes);
  let bit = 0;
  for (let row = 0; row < gridSide; row++) {
    for (let column = 0; column < gridSide - 1; column++) {
      const cell = row * gridSide + column;
      if (cells[cell]! - cells[cell + 1]! > clearly) hash[bit >> 3]! |= 1 << (bit & 7);
      bit += 1;
    }
  }
  return hash;
}

/** In how many bits two hashes differ, 0 to 240. */
export function hashDistance(a: Uint8Array, b: Uint8Array): number {
  let distance = 0;
  for (let at = 0; at < hashBytes; at++) {
    let bits = a[at]! ^ b[at]!;
    bits -= (bits >> 1) & 0x55;
    bits = (bits & 0x33) + ((bits >> 2) & 0x33);
    distance += (bits + (bits >> 4)) & 0x0f;
  }
  return distance;
}
