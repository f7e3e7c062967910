import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cosine } from '../../src-main/kernels/vector.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadSceneClassifier, type SceneClassifier } from '../../src-main/models/scenes/model.ts';
import { Hedge } from '../../src-main/models/scenes/hedge.ts';
import type { PictureLabel } from '../../src-main/models/pictures/labels.ts';
import { clipPath, sharedMedia } from '../fixtures/media.ts';
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

describe('what is said of single pictures', () => {
  /** What the classifier is sure of, and what of it is said. */
  const hedged = async (path: string) => {
    const hedge = new Hedge(classifier.labels);
    const { probabilities } = await classifier.classify(await rgbPicture(path));
    const seen = hedge.sightings(probabilities);
    const said = hedge.ranges([{ start: 0, end: 1, seen, fresh: true }], new Set()).map(({ label }) => label);
    return { seen: [...seen.keys()].map((label) => hedge.nameOf(label)), said };
  };

  it('of four pictures nothing, for the classifier is not sure', async () => {
    const seen: Record<string, string[]> = {};
    for (const { picture } of reference.index.pictures) {
      const found = await hedged(clipPath(picture));
      expect(found.said, picture).toEqual([]);
      seen[picture] = found.seen;
    }
    // Of bottles it would go on to say so.
    expect(seen).toEqual({
      'pictures/bird.png': ['animal'],
      'pictures/bottles.png': ['bottle'],
      'pictures/credits.png': ['web site', 'computer'],
      'pictures/presents.png': [],
    });
  });

  const stamps = sharedMedia('tuxpaint');
  it.skipIf(stamps === undefined)('of 49 drawings with a caption that it knows: 29 right, one wrong', async () => {
    const { groups } = JSON.parse(readFileSync(join(modelsFolder, 'scenes/labels.json'), 'utf8')) as {
      groups: Record<string, string[]>;
    };
    const calls = ({ name, aliases, ancestors }: PictureLabel) =>
      [name, ...aliases, ...ancestors.flatMap((synset) => groups[synset]!)].map((each) => each.toLowerCase());
    const counts = { right: 0, wrong: 0, silent: 0 };
    for (const file of readdirSync(stamps!).filter((name) => name.endsWith('.png'))) {
      const caption = readFileSync(join(stamps!, file.replace('.png', '.txt')), 'utf8')
        .split('\n')[0]!
        .trim();
      const noun = caption.toLowerCase().replace(/^(an?|the) |[.!]+$/g, '');
      const meant = classifier.labels.all.filter((label) => calls(label).includes(noun));
      if (meant.length === 0) continue;
      const { said } = await hedged(join(stamps!, file));
      const fits = said.every((label) => classifier.labels.membersOf(label).some((member) => meant.includes(member)));
      counts[said.length === 0 ? 'silent' : fits ? 'right' : 'wrong'] += 1;
    }
    // A grasshopper is called a cricket.
    expect(counts).toEqual({ right: 29, wrong: 1, silent: 19 });
  });
});
