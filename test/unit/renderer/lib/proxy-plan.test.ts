import { describe, expect, it } from 'vitest';
import { droppable, wantedTime } from '../../../../src-renderer/lib/proxy-plan.ts';

describe('the next segment', () => {
  it('is the one at the playhead, then the one behind what is there', () => {
    expect(wantedTime(7.3, [], 60)).toBe(7.3);
    expect(wantedTime(7.3, [{ start: 30, end: 40 }], 60)).toBe(7.3);
    expect(wantedTime(7.3, [{ start: 6, end: 8 }], 60)).toBeCloseTo(8.1);
  });

  it('is none with enough ahead, or with all that there is', () => {
    expect(wantedTime(7, [{ start: 6, end: 28 }], 60)).toBeUndefined();
    expect(wantedTime(50, [{ start: 44, end: 60 }], 60)).toBeUndefined();
    expect(wantedTime(60, [{ start: 44, end: 59.99 }], 60)).toBeUndefined();
  });

  it('is the last one at the end, also when that is short', () => {
    expect(wantedTime(60.04, [], 60.04)).toBeCloseTo(60.02);
    expect(wantedTime(59, [{ start: 50, end: 60 }], 60.04)).toBeCloseTo(60.1);
  });

  it('is also asked for where the playhead is just before what is there', () => {
    expect(wantedTime(5.99, [{ start: 6, end: 30 }], 60)).toBe(5.99);
    expect(wantedTime(5.9999, [{ start: 6, end: 30 }], 60)).toBeUndefined();
  });
});

it('what lies far from the playhead is dropped', () => {
  expect(
    droppable(100, [
      { start: 0, end: 20 },
      { start: 60, end: 110 },
      { start: 150, end: 200 },
    ]),
  ).toEqual([
    { start: 0, end: 20 },
    { start: 60, end: 70 },
    { start: 160, end: 200 },
  ]);
  expect(droppable(10, [{ start: 0, end: 30 }])).toEqual([]);
});
