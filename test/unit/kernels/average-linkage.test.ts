import { expect, test } from 'vitest';
import { groupVectors } from '../../../src-main/kernels/average-linkage.ts';
import { normalise } from '../../../src-main/kernels/vector.ts';
import { random } from '../../store/sample-values.ts';

const next = random(5);
/** A vector near one of the axes. */
const near = (axis: number, spread = 0.2): Float32Array =>
  normalise(Float32Array.from({ length: 16 }, (_, at) => (at === axis ? 1 : 0) + (next() - 0.5) * spread));

test('groups are numbered as they first appear, however they alternate', () => {
  const axes = [3, 1, 3, 3, 7, 1, 7, 3, 1];
  expect(
    groupVectors(
      axes.map((axis) => near(axis)),
      0.3,
    ),
  ).toEqual([0, 1, 0, 0, 2, 1, 2, 0, 1]);
});

test('the threshold decides: nothing is joined at 0, everything at 2', () => {
  const vectors = [1, 1, 2, 3].map((axis) => near(axis));
  expect(groupVectors(vectors, 0)).toEqual([0, 1, 2, 3]);
  expect(groupVectors(vectors, 2.1)).toEqual([0, 0, 0, 0]);
  expect(groupVectors([], 0.3)).toEqual([]);
  expect(groupVectors([near(2)], 0.3)).toEqual([0]);
});

test('is what joining the nearest two again and again gives', () => {
  const vectors = Array.from({ length: 60 }, (_, at) => near(at % 5, 1.6));
  expect(groupVectors(vectors, 0.45)).toEqual(plainly(vectors, 0.45));
  expect(new Set(groupVectors(vectors, 0.45)).size).toBeGreaterThan(3);
});

test('a long talk takes no long time', () => {
  const vectors = Array.from({ length: 1500 }, (_, at) => near(at % 4, 0.5));
  const begun = performance.now();
  expect(new Set(groupVectors(vectors, 0.4)).size).toBe(4);
  expect(performance.now() - begun).toBeLessThan(5000);
});

/** The same by the definition: slow, and easy to see through. */
function plainly(vectors: readonly Float32Array[], farthest: number): number[] {
  const groups = vectors.map((_, at) => [at]);
  const between = (a: number[], b: number[]): number => {
    const all = a.flatMap((one) =>
      b.map((other) => 1 - vectors[one]!.reduce((sum, x, at) => sum + x * vectors[other]![at]!, 0)),
    );
    return all.reduce((sum, one) => sum + one, 0) / all.length;
  };
  for (;;) {
    let best: { a: number; b: number; distance: number } | undefined;
    for (let a = 0; a < groups.length; a++)
      for (let b = a + 1; b < groups.length; b++) {
        const distance = between(groups[a]!, groups[b]!);
        if (distance < (best?.distance ?? farthest)) best = { a, b, distance };
      }
    if (!best) break;
    groups[best.a]!.push(...groups[best.b]!);
    groups.splice(best.b, 1);
  }
  groups.sort((a, b) => Math.min(...a) - Math.min(...b));
  return vectors.map((_, at) => groups.findIndex((group) => group.includes(at)));
}
