import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PicturePlanes } from '../../../src-main/kernels/picture-planes.ts';
import { PictureResizer } from '../../../src-main/kernels/picture-resize.ts';
import { cubicTaps, linearTaps, lanczosTaps, type Taps, triangleTaps } from '../../../src-main/kernels/picture-taps.ts';

const levels = { mean: 0, deviation: 1, wholeLevels: false };
/** Weights by place of the picture, without those that are 0. */
function weightsAt({ first, count, weights }: Taps, place: number): [number, number][] {
  return Array.from({ length: count }, (_, tap): [number, number] => [
    first[place]! + tap,
    weights[place * count + tap]!,
  ])
    .filter(([, weight]) => weight !== 0)
    .map(([at, weight]) => [at, +weight.toFixed(4)]);
}
const grey = (width: number, values: number[]) => ({
  width,
  height: values.length / width,
  rgb: Uint8Array.from(values.flatMap((value) => [value, value + 1, value + 2])),
});

describe('linearTaps', () => {
  it('lay the first pixel on the first, and repeat the last', () => {
    const taps = linearTaps(2, 4);
    expect([0, 1, 2, 3].map((place) => weightsAt(taps, place))).toEqual([
      [[0, 1]],
      [
        [0, 0.5],
        [1, 0.5],
      ],
      [[1, 1]],
      [[1, 1]],
    ]);
  });

  it('do not look at more pixels where the result is smaller', () => {
    expect(weightsAt(linearTaps(10, 4), 1)).toEqual([
      [2, 0.5],
      [3, 0.5],
    ]);
  });
});

describe('cubicTaps', () => {
  it('leave a picture of the same size as it is', () => {
    const taps = cubicTaps(5, 5);
    for (let place = 0; place < 5; place++) expect(weightsAt(taps, place)).toEqual([[place, 1]]);
  });

  it('have Keys’ weights half way between two pixels', () => {
    expect(weightsAt(cubicTaps(8, 16), 8).map(([at]) => at)).toEqual([2, 3, 4, 5]);
    expect(weightsAt(cubicTaps(8, 8, { start: 0.5, length: 6 }), 0).length).toBeGreaterThan(2);
    const half = cubicTaps(8, 4, { start: 2, length: 4 });
    expect(weightsAt(half, 0)).toEqual([[2, 1]]);
  });

  it.each([
    [7, 3],
    [3, 7],
    [1, 260],
    [2, 260],
    [1280, 260],
  ])('add up to 1 from %d to %d pixels, and stay inside', (from, to) => {
    for (const taps of [cubicTaps(from, to), linearTaps(from, to)])
      for (let place = 0; place < to; place++) {
        const weights = weightsAt(taps, place);
        expect(weights.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(1, 2);
        expect(weights.every(([at]) => at >= 0 && at < from)).toBe(true);
        expect(taps.first[place]! + taps.count).toBeLessThanOrEqual(from);
      }
  });

  it('widen where the result is smaller', () => {
    expect(weightsAt(cubicTaps(100, 10), 5)).toHaveLength(40);
  });
});

describe('PictureResizer', () => {
  it('gives planes, scaled, from an offset on', () => {
    const resizer = new PictureResizer(linearTaps(2, 2), linearTaps(2, 2), { ...levels, mean: 10, deviation: 2 });
    const out = new Float32Array(13);
    resizer.resize(grey(2, [10, 20, 30, 40]), out, 1);
    expect([...out]).toEqual([0, 0, 5, 10, 15, 0.5, 5.5, 10.5, 15.5, 1, 6, 11, 16]);
  });

  it('mixes columns and rows', () => {
    const out = new Float32Array(3 * 16);
    new PictureResizer(linearTaps(2, 4), linearTaps(2, 4), levels).resize(grey(2, [0, 100, 200, 50]), out);
    expect([...out.subarray(0, 16)]).toEqual([0, 50, 100, 100, 100, 87.5, 75, 75, 200, 125, 50, 50, 200, 125, 50, 50]);
  });

  it('rounds each pass and stays within bytes where asked', () => {
    const edge = grey(8, [0, 0, 0, 0, 253, 253, 253, 253]);
    const exact = new Float32Array(3 * 16);
    const whole = new Float32Array(3 * 16);
    new PictureResizer(cubicTaps(8, 16), cubicTaps(1, 1), levels).resize(edge, exact);
    new PictureResizer(cubicTaps(8, 16), cubicTaps(1, 1), { ...levels, wholeLevels: true }).resize(edge, whole);
    expect(Math.min(...exact)).toBeLessThan(-1);
    expect(Math.max(...exact)).toBeGreaterThan(256);
    for (const [at, level] of whole.entries())
      expect(level).toBe(Math.floor(Math.min(255, Math.max(0, exact[at]!)) + 0.5 - 1e-6));
  });
});

describe('a picture that is resized in whole levels', () => {
  /** Pixels without any order, the same in every run. */
  function noise(width: number, height: number) {
    let state = 12_345n;
    const rgb = Uint8Array.from({ length: width * height * 3 }, () => {
      state = (1_103_515_245n * state + 12_345n) & 0x7fff_ffffn;
      return Number((state >> 16n) & 255n);
    });
    return { width, height, rgb };
  }
  const digest = (rgb: Uint8Array) => createHash('sha256').update(rgb).digest('hex').slice(0, 16);

  // Expected: Pillow 13.0.0, `Image.resize` of the same pixels.
  it.each([
    ['bicubic', 57, 43, 24, 24, 'a6ef2bad441598c0'],
    ['bilinear', 57, 43, 24, 24, '2b0cd09383966946'],
    ['bicubic', 20, 15, 32, 32, '2c7c547df559f8f0'],
    ['bilinear', 20, 15, 32, 32, '93d99c75797b6b54'],
    ['bicubic', 32, 32, 32, 32, '32a6949fba42a8c1'],
    ['bicubic', 300, 10, 24, 24, 'c57b22f6bea54070'],
    ['bilinear', 300, 10, 24, 24, '21c4d53d40cef065'],
    ['lanczos', 57, 43, 24, 24, '5872e7948197ce12'],
    ['lanczos', 20, 15, 32, 32, '8a76449f88ab0e70'],
    ['lanczos', 300, 10, 24, 24, '1188a69951b62136'],
  ] as const)(
    '%s, from %d x %d to %d x %d, is that of Pillow, byte for byte',
    (filter, w, h, toWidth, toHeight, expected) => {
      const taps = { bicubic: cubicTaps, bilinear: triangleTaps, lanczos: lanczosTaps }[filter];
      const resizer = new PictureResizer(taps(w, toWidth), taps(h, toHeight), { ...levels, wholeLevels: true });
      const resized = resizer.picture(noise(w, h));
      expect([resized.width, resized.height]).toEqual([toWidth, toHeight]);
      expect(digest(resized.rgb)).toBe(expected);
    },
  );
});

describe('PicturePlanes', () => {
  it('give each colour a plane on its own scale', () => {
    const planes = new PicturePlanes({ mean: [0, 0.5, 1], deviation: [1, 0.5, 2] });
    const out = new Float32Array(6);
    planes.write({ width: 2, height: 1, rgb: Uint8Array.from([0, 0, 0, 255, 255, 255]) }, out);
    expect([...out]).toEqual([0, 1, -1, 1, -0.5, 0]);
  });
});
