import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src-main/domain/evidence.ts';
import {
  addToLane,
  buildLane,
  emptyLane,
  firstReaching,
  itemAt,
  lastStarted,
  outlineLane,
} from '../../../../src-renderer/lib/lane.ts';

const item = (id: number, start: number, end: number): Evidence => ({
  id,
  start,
  end,
  video: 'v',
  kind: 'heard',
  text: `sound ${id}`,
  score: 1,
  model: 'm',
});

/** Numbers that look random and are the same in each run. */
function* noise(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

describe('lane', () => {
  it('sorts by start and lays what overlaps in different rows', () => {
    const lane = buildLane([item(3, 5, 6), item(1, 0, 4), item(2, 1, 3)], 2);
    expect(lane.items.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect([...lane.rows]).toEqual([0, 1, 0]);
    expect([...lane.reach]).toEqual([4, 4, 6]);
  });

  it('uses the row that frees up first when all are taken', () => {
    const lane = buildLane([item(1, 0, 10), item(2, 1, 5), item(3, 2, 4)], 2);
    expect([...lane.rows]).toEqual([0, 1, 1]);
  });

  it('starts at the first item that may still sound, past none of them', () => {
    const random = noise(7);
    const items = Array.from({ length: 400 }, (_, id) => {
      const start = random.next().value * 1000;
      return item(id, start, start + random.next().value ** 4 * 300);
    });
    const lane = buildLane(items, 2);
    for (let time = -5; time < 1300; time += 3.7) {
      const first = firstReaching(lane, time);
      expect(lane.items.slice(0, first).every(({ end }) => end <= time)).toBe(true);
      const sounding = lane.items.findIndex(({ end }) => end > time);
      expect(first).toBeLessThanOrEqual(sounding < 0 ? lane.items.length : sounding);
    }
    expect(firstReaching(emptyLane, 3)).toBe(0);
  });

  it('hits the item under a point and, within reach, the nearest one', () => {
    const lane = buildLane([item(1, 10, 20), item(2, 12, 13), item(3, 30, 30.1)], 2);
    expect(itemAt(lane, 12.5, 0, 1)?.id).toBe(1);
    expect(itemAt(lane, 12.5, 1, 1)?.id).toBe(2);
    expect(itemAt(lane, 29.5, 0, 1)?.id).toBe(3);
    expect(itemAt(lane, 29.5, 0, 0.2)).toBeUndefined();
    expect(itemAt(lane, 25, 0, 1)).toBeUndefined();
  });

  it('marks the line that has started last', () => {
    const lines = [{ start: 1 }, { start: 4 }, { start: 9 }];
    expect([0, 1, 3.9, 4, 100].map((time) => lastStarted(lines, time))).toEqual([-1, 0, 0, 1, 2]);
    expect(lastStarted([], 3)).toBe(-1);
  });

  it('takes more items in, the newer of two with one id', () => {
    const lane = addToLane(buildLane([item(1, 0, 1), item(2, 4, 5)], 2), [item(3, 2, 3), item(2, 4, 9)], 2);
    expect(lane.items.map(({ id, end }) => [id, end])).toEqual([
      [1, 1],
      [3, 3],
      [2, 9],
    ]);
    expect([...lane.reach]).toEqual([1, 3, 9]);
  });

  it('is laid out alike when only the times are known', () => {
    const lane = buildLane([item(1, 0, 10), item(2, 1, 5), item(3, 2, 4), item(4, 6, 7)], 2);
    const times = { starts: Float32Array.of(0, 1, 2, 6), ends: Float32Array.of(10, 5, 4, 7) };
    const outline = outlineLane(times, 2);
    expect(outline.rows).toEqual(lane.rows);
    expect(outline.reach).toEqual(lane.reach);
  });
});
