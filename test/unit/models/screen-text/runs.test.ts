import { describe, expect, test } from 'vitest';
import { bands, detectorSize } from '../../../../src-main/models/screen-text/detector.ts';
import { lineBatches, lineInput } from '../../../../src-main/models/screen-text/recogniser.ts';

describe('the size in which a picture is looked at', () => {
  test('is at least 736 on the shorter side, in steps of 32', () => {
    expect(detectorSize({ width: 1280, height: 720 })).toEqual({ width: 1312, height: 736 });
    expect(detectorSize({ width: 800, height: 1200 })).toEqual({ width: 800, height: 1216 });
  });

  test('follows a scale, and is bounded', () => {
    expect(detectorSize({ width: 1280, height: 720 }, 0.5)).toEqual({ width: 640, height: 352 });
    expect(detectorSize({ width: 10, height: 4 }, 1)).toEqual({ width: 32, height: 32 });
    expect(detectorSize({ width: 8000, height: 4000 }, 1)).toEqual({ width: 2016, height: 992 });
  });
});

describe('bands', () => {
  test.each([
    [640, 352],
    [1312, 736],
    [736, 1312],
    [1984, 1984],
    [5888, 736],
  ])('of %i by %i pixels cover each row once, overlap, and are short runs', (width, height) => {
    const all = bands(width, height);
    expect(all[0]!.first).toBe(0);
    expect(all.at(-1)!.last).toBe(height);
    for (const [at, { from, rows, first, last }] of all.entries()) {
      expect(rows % 32).toBe(0);
      expect(width * rows).toBeLessThanOrEqual(Math.max(560_000, width * 128));
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from + rows).toBeLessThanOrEqual(height);
      if (at === 0) continue;
      expect(first).toBe(all[at - 1]!.last);
      expect(first - from).toBeGreaterThanOrEqual(16);
      expect(all[at - 1]!.from + all[at - 1]!.rows - last).toBeLessThan(height);
    }
  });
});

describe('lines of a run', () => {
  const line = (width: number) => ({ width, height: 48, rgb: new Uint8Array(width * 48 * 3).fill(255) });

  test('are alike in width, six at most, and not too wide together', () => {
    const widths = [1000, 100, 300, 200, 900, 310, 120, 150, 2500];
    const batches = lineBatches(widths.map(line));
    expect(batches.flat().sort((a, b) => a - b)).toEqual(widths.map((_, at) => at));
    expect(batches.map((batch) => batch.map((at) => widths[at]!))).toEqual([
      [100, 120, 150, 200, 300, 310],
      [900, 1000],
      [2500],
    ]);
  });

  test('are filled up with grey on the right', () => {
    const input = lineInput([line(10)], 20);
    expect(input).toHaveLength(3 * 48 * 20);
    expect([...input.subarray(0, 20)]).toEqual([...Array<number>(10).fill(1), ...Array<number>(10).fill(0)]);
  });
});
