import { expect, test } from 'vitest';
import { newLibrary } from './sample-library.ts';
import { random, sampleVideo, unitVector } from './sample-values.ts';

const vector = (seed: number): Float32Array => unitVector(random(seed), undefined, 1280);

/** A library whose videos have a frame each second, of these looks. */
function libraryOf(videos: Record<string, Float32Array[]>): ReturnType<typeof newLibrary> {
  const library = newLibrary();
  for (const [id, vectors] of Object.entries(videos)) {
    library.videos.add(sampleVideo(id));
    library.stages.begin(id, 'scenes', '1');
    const features = vectors.map((each, time) => ({ time, vector: each }));
    library.stages.commit(id, { stage: 'scenes', doneTo: vectors.length, seconds: 1, features });
  }
  return library;
}

test('the frames that look most alike come first', () => {
  const near = unitVector(random(4), vector(1), 1280);
  const library = libraryOf({ a: [vector(1), vector(2)], b: [near, vector(3)] });
  const found = library.features.nearest(vector(1), { limit: 3 });
  expect(found.slice(0, 2).map(({ video, time }) => [video, time])).toEqual([
    ['a', 0],
    ['b', 0],
  ]);
  expect(found).toHaveLength(3);
  expect(found[0]!.similarity).toBeCloseTo(1, 2);
  expect(found[2]!.similarity).toBeLessThan(found[1]!.similarity);
  expect(library.features.nearest(vector(1), { videos: ['b'], limit: 1 })).toMatchObject([{ video: 'b', time: 0 }]);
});

test('the features of a frame are those that were stored, in eight bits', () => {
  const library = libraryOf({ a: [vector(1)] });
  const kept = library.features.get('a', 0)!;
  const length = Math.hypot(...kept);
  const cosine = kept.reduce((sum, value, at) => sum + (value / length) * vector(1)[at]!, 0);
  expect(cosine).toBeGreaterThan(0.999);
  expect(library.features.get('a', 0.5)).toBeUndefined();
});

test('another version of the stage, and an erased video, leave no features', () => {
  const library = libraryOf({ a: [vector(1)], b: [vector(2)] });
  library.stages.begin('a', 'scenes', '2');
  library.videos.erase('b');
  expect(library.features.nearest(vector(1), { limit: 5 })).toEqual([]);
});

test('features of another length are refused', () => {
  const library = libraryOf({ a: [] });
  const features = [{ time: 1, vector: new Float32Array(384).fill(1) }];
  expect(() => library.stages.commit('a', { stage: 'scenes', doneTo: 2, seconds: 1, features })).toThrow('1280 finite');
});
