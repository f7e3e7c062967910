import { describe, expect, it } from 'vitest';
import { type Sighting, sightingRanges } from '../../../../src-main/models/pictures/ranges.ts';

const thresholds = { begin: 0.6, end: 0.4, alone: 0.8 };

/** Looks of a second each; a row gives the scores of one thing over time. */
function looks(rows: Record<string, number[]>, stale: number[] = []) {
  const length = Math.max(...Object.values(rows).map((row) => row.length));
  return Array.from({ length }, (_, at) => ({
    start: at,
    end: at + 1,
    fresh: !stale.includes(at),
    seen: new Map<string, Sighting>(Object.entries(rows).map(([label, row]) => [label, { score: row[at] ?? 0 }])),
  }));
}
const ranges = (rows: Record<string, number[]>, begun: string[] = [], stale: number[] = []) =>
  sightingRanges(looks(rows, stale), new Set(begun), () => thresholds).map(({ label, start, end, score }) => [
    label,
    start,
    end,
    score,
  ]);

describe('sightingRanges', () => {
  it('begin high, go on low, and keep the highest score', () => {
    expect(ranges({ dog: [0.3, 0.5, 0.7, 0.65, 0.45, 0.3] })).toEqual([['dog', 1, 5, 0.7]]);
  });

  it('want more of what only one picture shows', () => {
    expect(ranges({ dog: [0, 0.7, 0] })).toEqual([]);
    expect(ranges({ dog: [0, 0.7, 0.5] })).toEqual([]);
    expect(ranges({ dog: [0, 0.8, 0] })).toEqual([['dog', 1, 2, 0.8]]);
  });

  it('take no picture that looks like an earlier one for a second opinion', () => {
    expect(ranges({ dog: [0.7, 0.7] }, [], [1])).toEqual([]);
    expect(ranges({ dog: [0.7, 0.7, 0.6] }, [], [1])).toEqual([['dog', 0, 3, 0.7]]);
  });

  it('bridge one picture and no more', () => {
    expect(ranges({ dog: [0.9, 0, 0.9, 0, 0, 0.9] })).toEqual([
      ['dog', 0, 3, 0.9],
      ['dog', 5, 6, 0.9],
    ]);
  });

  it('go on from before without beginning again', () => {
    expect(ranges({ dog: [0.4, 0.5, 0.1, 0.1, 0.7] }, ['dog'])).toEqual([['dog', 0, 2, 0.5]]);
    expect(ranges({ dog: [0.1, 0.5] }, ['dog'])).toEqual([['dog', 0, 2, 0.5]]);
    expect(ranges({ dog: [0.1, 0.1, 0.5] }, ['dog'])).toEqual([]);
    expect(ranges({ dog: [0.5] }, ['cat'])).toEqual([]);
  });

  it('go on with what is beside them, which begins none and makes nothing surer', () => {
    const beside: Sighting = { score: 0.9, isBeside: true };
    const times = (row: (number | Sighting)[], begun: string[] = []): unknown[] => {
      const own = row.map((one, at) => {
        const seen = new Map<string, Sighting>([['dog', typeof one === 'number' ? { score: one } : one]]);
        return { start: at, end: at + 1, fresh: true, seen };
      });
      return sightingRanges(own, new Set(begun), () => thresholds).map(({ start, end, score }) => [start, end, score]);
    };
    expect(times([beside, 0.7, 0.65, beside, beside, 0, beside])).toEqual([[0, 5, 0.7]]);
    expect(times([0.7, beside, beside, 0.7])).toEqual([]);
    expect(times([beside, beside, 0.5, 0, 0, beside])).toEqual([]);
    expect(times([beside, beside, 0, 0, beside], ['dog'])).toEqual([[0, 2, 0]]);
    expect(times([beside, beside, 0.5, 0], ['dog'])).toEqual([[0, 3, 0.5]]);
    expect(times([0.9, beside, beside, 0.5, 0, 0.4, 0, 0, 0.9])).toEqual([
      [0, 6, 0.9],
      [8, 9, 0.9],
    ]);
  });

  it('have the highest score, the box of the first picture and the largest count', () => {
    const at = (x: number) => ({ x, y: 0, width: 0.1, height: 0.1 });
    const seen = [
      { score: 0.7, box: at(0.1), count: 1 },
      { score: 0.9, box: at(0.2), count: 1 },
      { score: 0.6, box: at(0.3), count: 3 },
    ];
    const shown = seen.map((sighting, n) => ({
      start: n,
      end: n + 1,
      fresh: true,
      seen: new Map([['dog', sighting]]),
    }));
    const parts = [
      { start: 0, end: 2, count: 1, colours: [] },
      { start: 2, end: 3, count: 3, colours: [] },
    ];
    expect(sightingRanges(shown, new Set(), () => thresholds)).toEqual([
      { label: 'dog', start: 0, end: 3, score: 0.9, box: at(0.1), count: 3, goesOn: false, parts },
    ]);
    expect(sightingRanges(shown.slice(0, 2), new Set(), () => thresholds)[0]).not.toHaveProperty('count');
  });

  it('tell what was counted and measured look by look; one without the thing, between others, shows one', () => {
    const red = [{ name: 'red' as const, share: 0.6 }];
    const sights = [{ count: 2, colours: red }, { count: 2, colours: [...red] }, undefined, { count: 1, colours: red }];
    const shown = sights.map((look, n) => ({
      start: n,
      end: n + 1,
      fresh: true,
      seen: new Map(look ? [['dog', { score: 0.9, ...look }]] : []),
    }));
    expect(sightingRanges(shown, new Set(), () => thresholds)[0]!.parts).toEqual([
      { start: 0, end: 2, count: 2, colours: red },
      { start: 2, end: 3, count: 1, colours: [] },
      { start: 3, end: 4, count: 1, colours: red },
    ]);
  });

  it('are sorted by time, and none where nothing is seen', () => {
    expect(ranges({ dog: [0, 0, 0.9], cat: [0.9], bird: [0.95] }).map(([label]) => label)).toEqual([
      'bird',
      'cat',
      'dog',
    ]);
    expect(sightingRanges([], new Set(), () => thresholds)).toEqual([]);
  });
});
