import { describe, expect, it } from 'vitest';
import { hashBytes, hashDistance, pictureHash } from '../../../src-main/kernels/picture-hash.ts';
import {
  colourDistance,
  isBlank,
  layoutDistance,
  likeness,
  newSignature,
  SignatureMaker,
  unchangedShare,
} from '../../../src-main/kernels/picture-signature.ts';
import { flat, mixed, scene, signatureOf } from './pictures.ts';

describe('a signature', () => {
  it('holds the mean brightness and colour of every cell', () => {
    const { cells } = signatureOf((x) => (x < 32 ? [255, 0, 0] : [100, 100, 100]));
    expect(cells[0]).toBeCloseTo(0.299 * 255, 1);
    expect(cells[15]).toBeCloseTo(100, 1);
    expect(cells[2 * 256]).toBeCloseTo(0.713 * (255 - 0.299 * 255), 1);
    expect(cells[2 * 256 + 15]).toBeCloseTo(0, 1);
  });

  it.each([
    [1, 1],
    [4, 4],
    [3, 50],
    [17, 1],
    [321, 179],
  ])('is made of pictures of %i by %i pixels', (width, height) => {
    const signature = newSignature();
    new SignatureMaker(width, height).compute(new Uint8Array(width * height * 3).fill(80), signature);
    expect(signature.cells.subarray(0, 256).every((bright) => Math.abs(bright - 80) < 0.01)).toBe(true);
    expect([signature.shares[9], signature.shares[10], signature.shares[31]]).toEqual([0, 1, 1]);
  });

  it('tells layouts, colours and light apart', () => {
    const picture = signatureOf(scene(1));
    const mirrored = signatureOf((x, y) => scene(1)(63 - x, y));
    expect(layoutDistance(picture, mirrored)).toBeGreaterThan(20);
    expect(colourDistance(picture, mirrored)).toBeLessThan(0.01);
    expect(colourDistance(signatureOf(flat(44)), signatureOf(flat(92)))).toBeCloseTo(48, 3);
    expect(likeness(picture, signatureOf(mixed(flat(0), scene(1), 0.5)))).toBeCloseTo(1, 3);
    expect(likeness(picture, signatureOf(scene(2)))).toBeLessThan(0.5);
  });

  it('knows what stays behind something that moves', () => {
    const walker = (at: number) => signatureOf((x, y) => (x >= at && x < at + 16 ? [20, 20, 20] : scene(3)(x, y)));
    expect(unchangedShare(walker(0), walker(32))).toBeCloseTo(0.5, 1);
    expect(unchangedShare(walker(0), signatureOf(scene(4)))).toBeLessThan(0.2);
  });

  it('knows black and white from dark, and from plain colour', () => {
    expect([0, 8, 250].map((level) => isBlank(signatureOf(flat(level))))).toEqual([true, true, true]);
    expect(isBlank(signatureOf(flat(60)))).toBe(false);
    expect(isBlank(signatureOf((x, y) => (x === 40 && y > 8 && y < 20 ? [90, 90, 90] : [0, 0, 0])))).toBe(false);
  });
});

describe('a hash', () => {
  const hash = (paint: Parameters<typeof signatureOf>[0]): Uint8Array => pictureHash(signatureOf(paint));

  it('hardly changes with light and noise', () => {
    const dark = mixed(flat(0), scene(1), 0.8);
    expect(hashDistance(hash(scene(1)), hash(dark))).toBeLessThan(12);
    const noisy = (x: number, y: number) => scene(1)(x, y).map((level) => level + ((x * 31 + y * 17) % 5) - 2) as never;
    expect(hashDistance(hash(scene(1)), hash(noisy))).toBeLessThan(8);
    expect(hash(flat(100))).toEqual(new Uint8Array(hashBytes));
  });

  it('differs between pictures', () => {
    for (let seed = 1; seed < 8; seed++)
      expect(hashDistance(hash(scene(seed)), hash(scene(seed + 1)))).toBeGreaterThan(30);
  });

  it('counts every bit once', () => {
    const none = new Uint8Array(hashBytes);
    expect(hashDistance(none, new Uint8Array(hashBytes).fill(255))).toBe(240);
    for (let bit = 0; bit < 8; bit++) {
      const one = new Uint8Array(hashBytes);
      one[29] = 1 << bit;
      expect(hashDistance(none, one)).toBe(1);
    }
  });
});
