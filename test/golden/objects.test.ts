import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidates } from '../../src-main/models/objects/boxes.ts';
import { loadObjectDetector, type ObjectDetector } from '../../src-main/models/objects/model.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { clipPath } from '../fixtures/media.ts';
import { modelsFolder } from './support/listener.ts';
import { farthest, type Place, Reference } from './support/reference.ts';
import { rgbPicture } from './support/rgb-picture.ts';

const reference = new Reference<{
  pictures: {
    picture: string;
    input: Place;
    places: number[];
    scores: Place;
    boxes: Place;
    detections: { name: string; score: number; leftTopWidthHeight: number[] }[];
  }[];
}>('objects');
let detector: ObjectDetector;
beforeAll(async () => {
  detector = await loadObjectDetector(await loadPack(modelsFolder));
});
afterAll(() => detector[Symbol.asyncDispose]());

/** Every 20th row and column of three planes. */
function sampled(input: Float32Array): number[] {
  const lines = Array.from({ length: 15 }, (_, at) => at * 20);
  return [0, 1, 2].flatMap((plane) => lines.flatMap((y) => lines.map((x) => input[(plane * 300 + y) * 300 + x]!)));
}

describe('the object detector as TensorFlow’s', () => {
  it.each(reference.index.pictures)('$picture: what it is given', async ({ picture, input }) => {
    const given = detector.input(await rgbPicture(clipPath(picture)));
    expect(farthest(sampled(given), reference.values(input))).toBeLessThan(1e-5);
  });

  it.each(reference.index.pictures)('$picture: what it finds', async ({ picture, detections, scores }) => {
    const { width, height, ...rest } = await rgbPicture(clipPath(picture));
    const found = (await detector.detect({ width, height, ...rest })).objects.filter(({ score }) => score >= 0.5);
    expect(found.map(({ name }) => name)).toEqual(detections.map(({ name }) => name));
    for (const [at, { score, box }] of found.entries()) {
      expect(Math.abs(score - detections[at]!.score)).toBeLessThan(0.005);
      const pixels = [box.x * width, box.y * height, box.width * width, box.height * height];
      expect(farthest(pixels, detections[at]!.leftTopWidthHeight)).toBeLessThan(0.005 * Math.max(width, height));
    }
    const best = Math.max(...reference.values(scores));
    expect(Math.abs(found[0]!.score - best)).toBeLessThan(0.005);
  });

  it('has the same candidates, box by box', () => {
    for (const { scores, boxes, places } of reference.index.pictures) {
      const values = reference.values(scores);
      const found = candidates(values, reference.values(boxes), 0.5);
      const rows = places.map((_, at) => Math.max(...values.subarray(at * 90, (at + 1) * 90)));
      expect(found.map(({ score }) => score)).toEqual(rows.filter((score) => score >= 0.5));
    }
  });
});
