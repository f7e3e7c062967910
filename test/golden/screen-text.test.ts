import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadScreenTextReader, type ScreenTextReader } from '../../src-main/models/screen-text/model.ts';
import { detectorSize } from '../../src-main/models/screen-text/detector.ts';
import { lineInput, lineHeight } from '../../src-main/models/screen-text/recogniser.ts';
import type { Corners } from '../../src-main/kernels/least-rectangle.ts';
import { resizeLinear } from '../../src-main/kernels/resize-linear.ts';
import { writeBgr } from '../../src-main/kernels/bgr-planes.ts';
import type { RgbPicture } from '../../src-main/kernels/yuv-picture.ts';
import { clipPath } from '../fixtures/media.ts';
import { modelsFolder } from './support/listener.ts';
import { pngPixels } from './support/png.ts';
import { farthest, type Place, Reference } from './support/reference.ts';

interface Reading {
  inputShape: [number, number, number, number];
  firstInput: Place;
  characters: number[][];
  probabilities: Place;
}

const reference = new Reference<{
  pictures: {
    picture: string;
    detectorInputShape: number[];
    input: Place;
    map: Place;
    lines: { corners: [number, number][]; text: string; score: number }[];
    directions: [number, number][];
    reading: Reading[];
  }[];
}>('screen-text');

let reader: ScreenTextReader;
beforeAll(async () => {
  reader = await loadScreenTextReader(await loadPack(modelsFolder));
});
afterAll(() => reader[Symbol.asyncDispose]());

/** Every so many rows and columns of planes. */
function sampled(planes: ArrayLike<number>, channels: number, width: number, step: number): Float32Array {
  const height = planes.length / channels / width;
  const values: number[] = [];
  for (let channel = 0; channel < channels; channel++)
    for (let y = 0; y < height; y += step)
      for (let x = 0; x < width; x += step) values.push(planes[(channel * height + y) * width + x]!);
  return Float32Array.from(values);
}

const cornersOf = (line: { corners: [number, number][] }): Corners =>
  line.corners.map(([x, y]) => ({ x, y })) as unknown as Corners;

describe.each(reference.index.pictures)('$picture as rapidocr reads it', (known) => {
  let picture: RgbPicture;
  beforeAll(async () => {
    picture = await pngPixels(clipPath(known.picture));
  });

  it('gives the detector the same picture, and gets the same map', async () => {
    const { width, height } = detectorSize(picture);
    expect([1, 3, height, width]).toEqual(known.detectorInputShape);
    const resized = resizeLinear(picture, width, height);
    const planes = new Float32Array(width * height * 3);
    writeBgr(resized, planes, width);
    expect(farthest(sampled(planes, 3, width, 32), reference.values(known.input))).toBeLessThan(1e-5);
    const map = await reader.detector.run(resized, {});
    expect(farthest(sampled(map, 1, width, 16), reference.values(known.map))).toBeLessThan(0.005);
  });

  it('finds the same lines at the same places', async () => {
    const lines = await reader.read(picture);
    expect(lines.map(({ text }) => text)).toEqual(known.lines.map(({ text }) => text));
    for (const [at, line] of lines.entries()) {
      // Lines are grouped otherwise, so what fills them up is of another width.
      expect(Math.abs(line.score - known.lines[at]!.score)).toBeLessThan(0.03);
      for (const [corner, [x, y]] of known.lines[at]!.corners.entries()) {
        expect(Math.abs(line.corners[corner]!.x - x), `${line.text} corner ${corner}`).toBeLessThanOrEqual(2);
        expect(Math.abs(line.corners[corner]!.y - y), `${line.text} corner ${corner}`).toBeLessThanOrEqual(2);
      }
    }
  });

  it('reads the same characters, step by step', async () => {
    const lines = await reader.straighten(picture, known.lines.map(cornersOf), {});
    const sorted = lines.toSorted((a, b) => a.width / a.height - b.width / b.height);
    let from = 0;
    for (const { inputShape, firstInput, characters, probabilities } of known.reading) {
      const batch = sorted.slice(from, (from += inputShape[0]));
      const first = lineInput([batch[0]!], inputShape[3]);
      expect(farthest(sampled(first, 3, inputShape[3], 16), reference.values(firstInput))).toBeLessThan(0.02);
      const scores = await reader.recogniser.run(batch, {});
      const likeliest = reference.values(probabilities);
      const steps = likeliest.length / batch.length;
      const entries = scores.length / likeliest.length;
      const found = Array.from({ length: likeliest.length }, (_, step) => {
        const row = scores.subarray(step * entries, (step + 1) * entries);
        return row.reduce((best, score, at) => (score > row[best]! ? at : best), 0);
      });
      expect(found.length % steps).toBe(0);
      const expected = characters.flat();
      const differ = found.filter((entry, at) => entry !== expected[at]);
      expect(differ.length).toBe(0);
      expect(lineHeight).toBe(inputShape[2]);
    }
    expect(from).toBe(known.lines.length);
  });
});

it('stops when it is asked to', async () => {
  const picture = await pngPixels(clipPath('pictures/presents.png'));
  await expect(reader.read(picture, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'CANCELLED' });
});

it('finds in bands what it finds in one run', async () => {
  // The usual size of this picture takes two runs, half of it takes one.
  const { picture, lines } = reference.index.pictures[0]!;
  const read = await reader.read(await pngPixels(clipPath(picture)), { scale: 0.6 });
  const words = (texts: readonly { text: string }[]) => texts.flatMap(({ text }) => text.split(' ')).sort();
  expect(words(read)).toEqual(words(lines));
});
