import { describe, expect, it } from 'vitest';
import { medianFilter } from '../../../src-main/kernels/median-filter.ts';
import { bucketPeaks } from '../../../src-main/kernels/peaks.ts';
import { argmax, logSumExp, softmaxInPlace, topIndices } from '../../../src-main/kernels/softmax.ts';
import { timeWarp } from '../../../src-main/kernels/time-warp.ts';
import { cosine, dot } from '../../../src-main/kernels/vector.ts';

describe('softmax', () => {
  it('does not overflow and honours the range', () => {
    const values = Float32Array.of(99, 1000, 1001, 1002, 99);
    softmaxInPlace(values, 1, 4);
    expect(values[0]).toBe(99);
    expect(values[1]).toBeCloseTo(0.09003057, 6);
    expect(values[3]).toBeCloseTo(0.66524096, 6);
    expect(logSumExp(Float32Array.of(1000, 1000))).toBeCloseTo(1000 + Math.LN2, 4);
  });

  it('knows suppressed and empty ranges', () => {
    expect(logSumExp(Float32Array.of(-Infinity, -Infinity))).toBe(-Infinity);
    expect(logSumExp(new Float32Array(0))).toBe(-Infinity);
    expect(argmax(new Float32Array(0))).toBe(-1);
    expect(argmax(Float32Array.of(-Infinity, -Infinity))).toBe(0);
  });

  it('takes the first of equals', () => {
    expect(argmax(Float32Array.of(1, 3, 3, 2))).toBe(1);
    expect(topIndices(Float32Array.of(1, 3, 5, 3, 2), 3)).toEqual([2, 1, 3]);
    expect(topIndices(Float32Array.of(1, 2), 5)).toEqual([1, 0]);
  });
});

describe('vectors', () => {
  it('measures products and angles', () => {
    expect(dot(Float32Array.of(1, 2, 3), Float32Array.of(4, -5, 6))).toBe(12);
    expect(cosine(Float32Array.of(3, 0), Float32Array.of(1, 1))).toBeCloseTo(Math.SQRT1_2, 6);
    expect(cosine(Float32Array.of(0, 0), Float32Array.of(1, 1))).toBe(0);
  });
});

describe('medianFilter', () => {
  it('mirrors the ends of every row', () => {
    const output = new Float32Array(10);
    medianFilter(Float32Array.of(9, 1, 5, 2, 8, 0, 0, 7, 0, 0), 2, 5, 3, output);
    expect([...output]).toEqual([1, 5, 2, 5, 2, 0, 0, 0, 0, 0]);
  });

  it('leaves short rows alone', () => {
    const output = new Float32Array(3);
    medianFilter(Float32Array.of(3, 1, 2), 1, 3, 7, output);
    expect([...output]).toEqual([3, 1, 2]);
  });
});

describe('timeWarp', () => {
  it('follows the cheap cells', () => {
    const cost = Float32Array.of(0, 0, 9, 9, 9, 9, 9, 0, 9, 9, 9, 9, 9, 0, 0);
    expect([...timeWarp(cost, 3, 5)]).toEqual([0, 2, 3]);
  });

  it('costs no more than any other path', () => {
    const [rows, columns] = [5, 7];
    const cost = Float32Array.from(
      { length: rows * columns },
      (_, n) => Math.abs(Math.sin(n * 12.9898) * 43_758.5453) % 1,
    );
    const cheapest = (row: number, column: number): number => {
      if (row < 0 || column < 0) return Infinity;
      const here = cost[row * columns + column]!;
      if (row === 0 && column === 0) return here;
      return here + Math.min(cheapest(row - 1, column - 1), cheapest(row - 1, column), cheapest(row, column - 1));
    };
    const entered = timeWarp(cost, rows, columns);
    let total = 0;
    let left = 0;
    for (let row = 0; row < rows; row++) {
      const from = entered[row]!;
      const next = row + 1 < rows ? entered[row + 1]! : columns - 1;
      // The row is left at the column before the next row's, or at the same one when the path goes straight down.
      const end = row + 1 < rows ? pathEnd(row, from, next) : columns - 1;
      for (let column = from; column <= end; column++) total += cost[row * columns + column]!;
      left = end;
    }
    expect(left).toBe(columns - 1);
    expect(total).toBeCloseTo(cheapest(rows - 1, columns - 1), 5);

    function pathEnd(row: number, from: number, next: number): number {
      if (next === from) return from;
      let diagonal = 0;
      for (let column = from; column < next; column++) diagonal += cost[row * columns + column]!;
      const down = diagonal + cost[row * columns + next]!;
      return diagonal <= down ? next - 1 : next;
    }
  });

  it('ends when the costs are not numbers', () => {
    expect(timeWarp(new Float32Array(12).fill(Number.NaN), 3, 4)).toHaveLength(3);
  });
});

describe('bucketPeaks', () => {
  it('keeps the loudest of each bucket, the short last one too', () => {
    const peaks = new Float32Array(3);
    bucketPeaks(Float32Array.of(0.1, -0.5, 0.2, 0.25, -1), 2, peaks);
    expect([...peaks]).toEqual([0.5, 0.25, 1]);
  });
});
