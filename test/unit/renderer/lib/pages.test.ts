import { describe, expect, it } from 'vitest';
import { touches } from '../../../../src-main/domain/time.ts';
import { pagesOf } from '../../../../src-renderer/lib/pages.ts';

const none = { starts: new Float32Array(0), ends: new Float32Array(0) };
const starting = (...starts: number[]) => ({
  starts: Float32Array.from(starts),
  ends: Float32Array.from(starts, (start) => start + 1),
});

describe('pages of evidence', () => {
  it('hold everything, about as much each', () => {
    const said = Array.from({ length: 1000 }, (_, at) => at * 0.7);
    const heard = Array.from({ length: 500 }, (_, at) => at * 1.4 + 0.1);
    const outline = { said: starting(...said), written: none, seen: none, heard: starting(...heard) };
    const pages = pagesOf(outline, 100);
    expect(pages.length).toBeGreaterThanOrEqual(15);
    for (const start of [...said, ...heard])
      expect(pages.some((page) => touches({ start, end: start + 1 }, page))).toBe(true);
    for (const page of pages) {
      const starts = [...said, ...heard].filter((start) => start >= page.start && start < page.end);
      expect(starts.length).toBeLessThanOrEqual(101);
    }
  });

  it('are not cut where everything begins at once', () => {
    const outline = { said: starting(...Array.from({ length: 500 }, () => 3)), written: none, seen: none, heard: none };
    expect(pagesOf(outline, 100)).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 5 },
    ]);
  });
});
