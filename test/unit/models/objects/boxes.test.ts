import { describe, expect, it } from 'vitest';
import { candidates, highestScores, sharedPart, surest } from '../../../../src-main/models/objects/boxes.ts';
import { halvesOf } from '../../../../src-main/models/objects/halves.ts';
import { objectSightings } from '../../../../src-main/models/objects/sightings.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('candidates', () => {
  it('are the best class of each anchor that reaches the score', () => {
    const scores = Float32Array.from([0.1, 0.8, 0.7, 0.2, 0.1, 0.3, 0.5, 0.25, 0.25]);
    const boxes = Float32Array.from([0.25, 0.5, 0.75, 1, 0, 0, 1, 1, 0, 0, 0.5, 0.5]);
    expect(candidates(scores, boxes, 0.5)).toEqual([
      { index: 1, score: expect.closeTo(0.8, 5) as number, box: box(0.5, 0.25, 0.5, 0.5) },
      { index: 0, score: 0.5, box: box(0, 0, 0.5, 0.5) },
    ]);
  });

  it('are cut to the picture, and left out where nothing is left', () => {
    const boxes = Float32Array.from([-0.5, -0.5, 0.5, 1.5, 1.25, 0, 1.5, 1, NaN, 0, 1, 1]);
    expect(candidates(Float32Array.from([0.9, 0.9, 0.9]), boxes, 0.5).map((found) => found.box)).toEqual([
      box(0, 0, 1, 0.5),
    ]);
  });
});

describe('sharedPart', () => {
  it('is the part of the area that both cover', () => {
    expect(sharedPart(box(0, 0, 1, 1), box(0, 0, 1, 1))).toBe(1);
    expect(sharedPart(box(0, 0, 0.5, 1), box(0.5, 0, 0.5, 1))).toBe(0);
    expect(sharedPart(box(0, 0, 0.5, 1), box(0.25, 0, 0.5, 1))).toBeCloseTo(1 / 3, 9);
  });
});

describe('surest', () => {
  const candidate = (index: number, score: number, x: number) => ({ index, score, box: box(x, 0, 0.2, 0.2) });

  it('drops what overlaps something surer, of any class', () => {
    const kept = surest([candidate(1, 0.6, 0.02), candidate(2, 0.9, 0), candidate(1, 0.7, 0.4)]);
    expect(kept.map(({ score }) => score)).toEqual([0.9, 0.7]);
  });

  it('keeps what overlaps only something that was dropped', () => {
    const kept = surest([candidate(1, 0.9, 0), candidate(1, 0.8, 0.06), candidate(1, 0.7, 0.12)]);
    expect(kept.map(({ score }) => score)).toEqual([0.9, 0.7]);
  });

  it('is at most 20', () => {
    const many = Array.from({ length: 30 }, (_, at) => candidate(1, 0.5 + at / 100, at));
    expect(surest(many)).toHaveLength(20);
  });
});

describe('highestScores', () => {
  it('are those of each class at any anchor', () => {
    const scores = Float32Array.from([0.1, 0.8, 0.7, 0.2, 0.1, 0.3]);
    expect([...highestScores(scores, 2)].map((score) => +score.toFixed(2))).toEqual([0.2, 0.8, 0.7]);
  });
});

describe('halvesOf', () => {
  it('are nearly square and overlap, along the longer side', () => {
    expect(halvesOf({ width: 320, height: 180 })).toEqual([
      { left: 0, top: 0, width: 180, height: 180 },
      { left: 140, top: 0, width: 180, height: 180 },
    ]);
    expect(halvesOf({ width: 134, height: 320 })).toEqual([
      { left: 0, top: 0, width: 134, height: 176 },
      { left: 0, top: 144, width: 134, height: 176 },
    ]);
  });

  it('are none of a picture that is nearly square itself', () => {
    expect(halvesOf({ width: 200, height: 180 })).toEqual([]);
  });
});

describe('objectSightings', () => {
  const seen = (label: string, score: number, x: number) => ({ label, name: label, score, box: box(x, 0, 0.1, 0.1) });

  it('have what is only glimpsed beside what is seen', () => {
    const glimpsed = new Map(Object.entries({ bird: 0.71, bus: 0.87, car: 0.95, dog: 0.35 }));
    expect(
      Object.fromEntries(objectSightings([seen('bird', 0.36, 0.2), seen('car', 0.9, 0)], glimpsed, () => [])),
    ).toEqual({
      bird: { score: 0.71, isBeside: true },
      car: { score: 0.9, box: box(0, 0, 0.1, 0.1), count: 1, colours: [] },
      bus: { score: 0.87, isBeside: true },
    });
  });

  it('have the colours of what is sure, each once; people have none', () => {
    const sightings = objectSightings(
      [seen('car', 0.9, 0), seen('car', 0.6, 0.3), seen('car', 0.4, 0.6), seen('n00007846', 0.9, 0)],
      new Map(),
      ({ x }) => [{ name: x < 0.5 ? 'red' : 'blue', share: 0.61 + x / 2 }],
    );
    expect(sightings.get('car')!.colours).toEqual([{ name: 'red', share: 0.75 }]);
    expect(sightings.get('n00007846')!.colours).toEqual([]);
  });

  it('have the surest box of each class, and count what is sure', () => {
    const sightings = objectSightings(
      [seen('car', 0.9, 0), seen('car', 0.6, 0.3), seen('car', 0.4, 0.6), seen('dog', 0.3, 0)],
      new Map(),
      () => [],
    );
    expect(Object.fromEntries(sightings)).toEqual({
      car: { score: 0.9, box: box(0, 0, 0.1, 0.1), count: 2, colours: [] },
      dog: { score: 0.3, box: box(0, 0, 0.1, 0.1), count: 0, colours: [] },
    });
  });
});
