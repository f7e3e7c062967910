import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cosine } from '../../src-main/kernels/vector.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadSceneClassifier, type SceneClassifier } from '../../src-main/models/scenes/model.ts';
import { clipPath } from '../fixtures/media.ts';
import { modelsFolder } from './support/listener.ts';
import { farthest, type Place, Reference } from './support/reference.ts';
import { rgbPicture } from './support/rgb-picture.ts';

const reference = new Reference<{
  pictures: {
    picture: string;
    input: Place;
    probabilities: Place;
    embedding: Place;
    best: { index: number; name: string; probability: number }[];
  }[];
}>('scenes');
let classifier: SceneClassifier;
beforeAll(async () => {
  classifier = await loadSceneClassifier(await loadPack(modelsFolder));
});
afterAll(() => classifier[Symbol.asyncDispose]());

/** Every 20th row and column of six planes. */
function sampled(input: Float32Array): number[] {
  const lines = Array.from({ length: 13 }, (_, at) => at * 20);
  return Array.from({ length: 6 }, (_, plane) => plane).flatMap((plane) =>
    lines.flatMap((y) => lines.map((x) => input[(plane * 260 + y) * 260 + x]!)),
  );
}
const mean = (views: Float32Array): Float32Array =>
  views.subarray(0, views.length / 2).map((value, at) => (value + views[views.length / 2 + at]!) / 2);

describe('the scene classifier as EfficientNet-Lite2', () => {
  it.each(reference.index.pictures)('$picture: what it is given', async ({ picture, input }) => {
    const given = classifier.input(await rgbPicture(clipPath(picture)));
    expect(farthest(sampled(given), reference.values(input))).toBeLessThan(0.02);
  });

  it.each(reference.index.pictures)('$picture: what it shows', async ({ picture, probabilities, embedding, best }) => {
    const scene = await classifier.classify(await rgbPicture(clipPath(picture)));
    expect(farthest(scene.probabilities, mean(reference.values(probabilities)))).toBeLessThan(0.002);
    expect(scene.probabilities.indexOf(Math.max(...scene.probabilities))).toBe(best[0]!.index);
    expect(classifier.labels.at(best[0]!.index)!.name).toBe(best[0]!.name);
    expect(cosine(scene.features, mean(reference.values(embedding)))).toBeGreaterThan(0.9999);
    expect(Math.hypot(...scene.features)).toBeCloseTo(1, 5);
  });
});
