import { describe, expect, it } from 'vitest';
import {
  clampView,
  pageTo,
  smallestSpan,
  ticks,
  timeAt,
  xOf,
  zoomAt,
} from '../../../../src-renderer/lib/time-scale.ts';

describe('time scale', () => {
  it('keeps the time under the pointer where it is while zooming', () => {
    const view = { start: 100, span: 50 };
    for (const at of [100, 117, 150]) {
      const closer = zoomAt(view, 0.5, at, 1000);
      expect(closer.span).toBe(25);
      expect(xOf(closer, 800, at)).toBeCloseTo(xOf(view, 800, at), 9);
    }
  });

  it('stays within the video at every zoom', () => {
    expect(zoomAt({ start: 0, span: 10 }, 100, 5, 52)).toEqual({ start: 0, span: 52 });
    expect(zoomAt({ start: 0, span: 10 }, 1e-9, 5, 52).span).toBe(smallestSpan);
    expect(clampView({ start: 50, span: 10 }, 52)).toEqual({ start: 42, span: 10 });
    expect(clampView({ start: -3, span: 10 }, 52)).toEqual({ start: 0, span: 10 });
    expect(clampView({ start: 0, span: 10 }, 0).span).toBeGreaterThan(0);
  });

  it('is its own inverse', () => {
    const view = { start: 3600, span: 12.5 };
    for (const x of [0, 1, 333.5, 1000]) expect(xOf(view, 1000, timeAt(view, 1000, x))).toBeCloseTo(x, 6);
  });

  it('turns the page only when the playhead has left it', () => {
    const view = { start: 10, span: 10 };
    expect(pageTo(view, 15, 100)).toBe(view);
    const next = pageTo(view, 20.1, 100);
    expect(next.start).toBeLessThan(20.1);
    expect(next.start + next.span).toBeGreaterThan(20.1);
  });

  it('marks round times with room for their text, from frames to hours', () => {
    for (const span of [0.25, 1, 7, 52, 600, 5025, 14_400, 400_000]) {
      const view = { start: span / 3, span };
      const { step, times } = ticks(view, 900, 88);
      expect((step / span) * 900).toBeGreaterThanOrEqual(88);
      expect(times.length).toBeGreaterThan(0);
      for (const time of times) {
        expect(time).toBeGreaterThanOrEqual(view.start - 1e-6);
        expect(time).toBeLessThanOrEqual(view.start + view.span + 1e-6);
        expect(time / step).toBeCloseTo(Math.round(time / step), 6);
      }
    }
  });
});
