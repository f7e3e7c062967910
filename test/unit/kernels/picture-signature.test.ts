import { describe, expect, it } from 'vitest';
import { hashBytes, hashDistance, isFlat, looksSame, pictureHash } from '../../../src-main/kernels/picture-hash.ts';
import {
  colourDistance,
  isBlank,
  layoutDistance,
  likeness,
  newSignature,
  SignatureMaker,
  unchangedShare,
} from '../../../src-main/kernels/picture-signature.ts';
import { flat, mixed, type Paint, painted, scene, signatureOf } from './pictures.ts';

/** Video knows 219 levels of brightness. */
const videoRounding = 0.6;

describe('a signature', () => {
  it('holds the mean brightness and colour of every cell', () => {
    const { cells } = signatureOf((x) => (x < 32 ? [255, 0, 0] : [100, 100, 100]));
    const near = (cell: number, level: number): void =>
      expect(Math.abs(cells[cell]! - level)).toBeLessThan(videoRounding);
    near(0, 0.299 * 255);
    near(15, 100);
    near(2 * 256, 0.713 * (255 - 0.299 * 255));
    near(2 * 256 + 15, 0);
  });

  it.each([
    [1, 1],
    [4, 4],
    [3, 50],
    [17, 1],
    [321, 179],
  ])('is made of pictures of %i by %i pixels', (width, height) => {
    const signature = newSignature();
    new SignatureMaker(width, height).compute(painted(flat(80), { width, height }), signature);
    expect(signature.cells.subarray(0, 256).every((bright) => Math.abs(bright - 80) < videoRounding)).toBe(true);
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
  const hash = (paint: Paint): Uint8Array => pictureHash(signatureOf(paint));

  it('is the same for copies with noise, and under other light', () => {
    const noisy: Paint = (x, y) => {
      const [red, green, blue] = scene(1)(x, y);
      const noise = ((x * 31 + y * 17) % 7) - 3;
      return [red + noise, green + noise, blue + noise];
    };
    expect(hashDistance(hash(scene(1)), hash(noisy))).toBeLessThan(3);
    expect(hashDistance(hash(flat(100)), hash(flat(90)))).toBe(0);
    expect(looksSame(hash(scene(1)), hash(noisy))).toBe(true);
  });

  it('differs by small things: words on black, somebody far away, another word on a slide', () => {
    const words: Paint = (x, y) => (x > 24 && x < 40 && y === 18 && x % 3 ? [90, 90, 90] : [0, 0, 0]);
    const person: Paint = (x, y) => (x > 40 && x < 43 && y > 20 && y < 24 ? [30, 30, 60] : scene(2)(x, y));
    const slide =
      (first: number): Paint =>
      (x, y) =>
        y === 10 && x > first && x < 30 ? [0, 0, 0] : [250, 250, 250];
    expect(looksSame(hash(flat(0)), hash(words))).toBe(false);
    expect(looksSame(hash(scene(2)), hash(person))).toBe(false);
    expect(looksSame(hash(slide(4)), hash(slide(6)))).toBe(false);
    expect(looksSame(hash(scene(1)), hash(scene(1, 8)))).toBe(false);
  });

  it('is flat where nothing is to be seen', () => {
    expect(isFlat(hash(flat(0)))).toBe(true);
    expect(isFlat(hash(flat(180)))).toBe(true);
    expect(isFlat(hash((x) => (x < 4 ? [120, 120, 120] : [100, 100, 100])))).toBe(false);
  });

  it('is far from that of another picture', () => {
    expect(hash(scene(1))).toHaveLength(hashBytes);
    for (let seed = 1; seed < 8; seed++)
      expect(hashDistance(hash(scene(seed)), hash(scene(seed + 1)))).toBeGreaterThan(30);
  });
});
