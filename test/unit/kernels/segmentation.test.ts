import { describe, expect, test } from 'vitest';
import { cutWhereItChanges, type Cuts, type Track } from '../../../src-main/kernels/segmentation.ts';

/** One unit a second, each as far from its kind as the numbers say. */
function track(kinds: readonly number[], wobble: readonly number[] = []): Track {
  const vectors = kinds.map((kind, at) => {
    const vector = new Float32Array(4);
    vector[kind] = 1;
    vector[3] = wobble[at] ?? 0;
    return vector;
  });
  return { vectors, weights: new Float64Array(kinds.length).fill(1), scale: 0.25 };
}

function cuts(units: number, some: Partial<Cuts> = {}): Cuts {
  const places = Array.from({ length: units + 1 }, (_, at) => at);
  return { places, worth: places.map(() => 0), shortest: 1, penalty: 2, most: 6, ...some };
}

const three = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2];

describe('a sequence is cut where it changes', () => {
  test('at each change', () => {
    expect(cutWhereItChanges([track(three)], cuts(three.length))).toEqual([0, 5, 9]);
  });

  test('through what changes from unit to unit', () => {
    const wobble = three.map((_, at) => (at % 2) * 0.6);
    expect(cutWhereItChanges([track(three, wobble)], cuts(three.length))).toEqual([0, 5, 9]);
  });

  test('not where nothing changes', () => {
    const wobble = three.map((_, at) => (at % 3) * 0.2);
    expect(
      cutWhereItChanges(
        [
          track(
            three.map(() => 0),
            wobble,
          ),
        ],
        cuts(three.length),
      ),
    ).toEqual([0]);
  });

  test('no more often than it may be, at the greatest changes', () => {
    const far = track([0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0]);
    expect(cutWhereItChanges([far], cuts(12, { most: 2 }))).toHaveLength(2);
  });

  test('into no part that is too short', () => {
    expect(cutWhereItChanges([track([0, 0, 0, 0, 1, 0, 0, 0, 0])], cuts(9, { shortest: 3 }))).toEqual([0]);
  });

  test('at the better of two places', () => {
    // The unit between belongs to both.
    const vectors = [...track([0, 0, 0]).vectors, Float32Array.of(0.5, 0.5, 0, 0), ...track([1, 1, 1]).vectors];
    const unsure = { vectors, weights: new Float64Array(7).fill(1), scale: 0.25 };
    const worth = (at: number): number[] => Array.from({ length: 8 }, (_, unit) => (unit === at ? 0.5 : 0));
    expect(cutWhereItChanges([unsure], cuts(7, { worth: worth(3) }))).toEqual([0, 3]);
    expect(cutWhereItChanges([unsure], cuts(7, { worth: worth(4) }))).toEqual([0, 4]);
  });
});

test('units that a track does not know count nothing in it', () => {
  const known = track(three);
  const some: Track = { ...known, vectors: known.vectors.map((vector, at) => (at % 2 === 0 ? vector : undefined)) };
  expect(cutWhereItChanges([some], cuts(three.length)).length).toBe(3);
});

test('a sequence shorter than a part is one part', () => {
  expect(cutWhereItChanges([track([0, 1])], cuts(2, { shortest: 5 }))).toEqual([0]);
});
