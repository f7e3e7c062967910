import { describe, expect, test } from 'vitest';
import { cornersOf, grown, leastRectangle, type Point } from '../../../src-main/kernels/least-rectangle.ts';
import { seededRandom } from '../../../src-main/kernels/random.ts';

const turned = ({ x, y }: Point, angle: number): Point => ({
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
});
const area = (points: readonly Point[], angle: number): number => {
  const at = points.map((point) => turned(point, -angle));
  const spread = (values: number[]): number => Math.max(...values) - Math.min(...values);
  return spread(at.map(({ x }) => x)) * spread(at.map(({ y }) => y));
};

describe('the rectangle of least area', () => {
  test.each([0, 0.3, 0.7, -0.5, 1.2])('is the rectangle that its points fill, turned by %f', (angle) => {
    const points = Array.from({ length: 77 }, (_, at) => turned({ x: (at % 11) * 4, y: Math.floor(at / 11) }, angle));
    const { length, breadth } = leastRectangle(points);
    expect(Math.max(length, breadth)).toBeCloseTo(40, 6);
    expect(Math.min(length, breadth)).toBeCloseTo(6, 6);
  });

  test('is smaller than any at another angle', () => {
    const next = seededRandom(7);
    for (let round = 0; round < 20; round++) {
      const points = Array.from({ length: 30 }, () => ({ x: next() * 90, y: next() * 40 }));
      const { length, breadth } = leastRectangle(points);
      const others = Array.from({ length: 180 }, (_, at) => area(points, (at * Math.PI) / 360));
      expect(length * breadth).toBeLessThanOrEqual(Math.min(...others) + 1e-6);
      expect(length * breadth).toBeGreaterThan(0.9 * Math.min(...others));
    }
  });

  test('of a point, of two and of points on a line has no breadth', () => {
    const line = [0, 1, 2, 3].map((x) => ({ x, y: 2 * x }));
    for (const points of [line.slice(0, 1), line.slice(0, 2), line]) {
      const { length, breadth } = leastRectangle(points);
      expect(Math.min(length, breadth)).toBeCloseTo(0, 9);
    }
  });
});

test('corners go clockwise from the upper left, and growing moves each side', () => {
  const rectangle = leastRectangle([
    { x: 10, y: 20 },
    { x: 50, y: 20 },
    { x: 50, y: 30 },
    { x: 10, y: 30 },
  ]);
  const rounded = (points: readonly Point[]) => points.map(({ x, y }) => [Math.round(x), Math.round(y)]);
  expect(rounded(cornersOf(rectangle))).toEqual([
    [10, 20],
    [50, 20],
    [50, 30],
    [10, 30],
  ]);
  expect(rounded(cornersOf(grown(rectangle, 5)))).toEqual([
    [5, 15],
    [55, 15],
    [55, 35],
    [5, 35],
  ]);
});
