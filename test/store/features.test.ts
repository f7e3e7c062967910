import { expect, test } from 'vitest';
import { newLibrary } from './sample-library.ts';
import { random, sampleVideo, unitVector } from './sample-values.ts';

const vector = (seed: number): Float32Array => unitVector(random(seed), undefined, 1280);

interface Look {
  /** Media time at which its shot begins. */
  shot: number;
  look: Float32Array;
  /** Time of an earlier frame that it looks like. */
  sameAs?: number;
}
const hash = new Uint8Array(256);
const sheet = { tileWidth: 160, tileHeight: 90, columns: 8, jpeg: new Uint8Array([255]) };

/** A library whose videos have a frame each second. */
function libraryOf(videos: Record<string, Look[]>): ReturnType<typeof newLibrary> {
  const library = newLibrary();
  for (const [id, looks] of Object.entries(videos)) {
    library.videos.add(sampleVideo(id));
    const doneTo = looks.length;
    const shots = [...new Set(looks.map(({ shot }) => shot))];
    const frames = looks.map(({ shot, sameAs }, time) => {
      return { time, shot, hash, ...(sameAs === undefined ? { tile: time } : { sameAs }) };
    });
    library.stages.begin(id, 'shots', '1');
    library.stages.commit(id, { stage: 'shots', doneTo, seconds: 1, pictures: { shots, frames, sheet } });
    const features = looks.flatMap(({ look, sameAs }, time) => (sameAs === undefined ? [{ time, vector: look }] : []));
    library.stages.begin(id, 'scenes', '1');
    library.stages.commit(id, { stage: 'scenes', doneTo, seconds: 1, features });
  }
  return library;
}

const first = (seed: number): Look => ({ shot: 0, look: vector(seed) });
const everywhere = { videos: ['a', 'b'], least: -1, limit: 5 };

test('the frames that look most alike come first', () => {
  const near = unitVector(random(4), vector(1), 1280);
  const library = libraryOf({ a: [first(1), first(2)], b: [{ shot: 0, look: near }, first(3)] });
  const found = library.features.nearest(vector(1), { ...everywhere, limit: 3 });
  expect(found.slice(0, 2).map(({ video, time }) => [video, time])).toEqual([
    ['a', 0],
    ['b', 0],
  ]);
  expect(found).toHaveLength(3);
  expect(found[0]!.similarity).toBeCloseTo(1, 2);
  expect(found[2]!.similarity).toBeLessThan(found[1]!.similarity);
  expect(library.features.nearest(vector(1), { ...everywhere, videos: ['b'], limit: 1 })).toMatchObject([
    { video: 'b', time: 0 },
  ]);
  expect(library.features.nearest(vector(1), { ...everywhere, least: 0.99 })).toMatchObject([{ video: 'a', time: 0 }]);
});

test('a frame that looks like an earlier one is found by it, also when the shot of that one is left out', () => {
  const again = { shot: 2, look: vector(1), sameAs: 0 };
  const library = libraryOf({ a: [first(1), first(2), again], b: [] });
  const alike = { ...everywhere, least: 0.99 };
  expect(library.features.nearest(vector(1), alike).map(({ time, shot }) => [time, shot])).toEqual([
    [0, 0],
    [2, 2],
  ]);
  const others = library.features.nearest(vector(1), { ...alike, except: { video: 'a', shot: 0 } });
  expect(others.map(({ time }) => time)).toEqual([2]);
});

test('the features of a frame are those that were stored, in eight bits', () => {
  const library = libraryOf({ a: [first(1)] });
  const kept = library.features.get('a', 0)!;
  const length = Math.hypot(...kept);
  const cosine = kept.reduce((sum, value, at) => sum + (value / length) * vector(1)[at]!, 0);
  expect(cosine).toBeGreaterThan(0.999);
  expect(library.features.get('a', 0.5)).toBeUndefined();
});

test('another version of the stage, and an erased video, leave no features', () => {
  const library = libraryOf({ a: [first(1)], b: [first(2)] });
  library.stages.begin('a', 'scenes', '2');
  library.videos.erase('b');
  expect(library.features.nearest(vector(1), everywhere)).toEqual([]);
});

test('features of another length are refused', () => {
  const library = libraryOf({ a: [] });
  const features = [{ time: 1, vector: new Float32Array(384).fill(1) }];
  expect(() => library.stages.commit('a', { stage: 'scenes', doneTo: 2, seconds: 1, features })).toThrow('1280 finite');
});
