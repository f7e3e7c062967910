import { describe, expect, it } from 'vitest';
import { planLooks } from '../../../../src-main/pipeline/video-language/plan-looks.ts';

const limits = { usual: 8, most: 32 };
const hour = { start: 0, end: 3600 };
const at = (time: number, score = 1, length = 4) => ({ start: time - length / 2, end: time + length / 2, score });

describe('what is looked at', () => {
  it('is all of a short clip, densely', () => {
    expect(planLooks({ start: 100, end: 103 }, [], limits)).toEqual([
      { moment: { start: 100, end: 103 }, frames: 8, why: 'whole' },
    ]);
    expect(planLooks({ start: 0, end: 20.5 }, [at(3)], limits)).toEqual([
      { moment: { start: 0, end: 20.5 }, frames: 21, why: 'whole' },
    ]);
    expect(planLooks({ start: 0, end: 32 }, [at(3)], limits)[0]!.frames).toBe(32);
  });

  it('is all of a long one here and there, where nothing was found in it', () => {
    const overview = [{ moment: hour, frames: 32, why: 'overview' }];
    expect(planLooks(hour, [], limits)).toEqual(overview);
    expect(planLooks(hour, [at(4000)], limits)).toEqual(overview);
  });

  it('is a window around what was found', () => {
    expect(planLooks(hour, [at(1000)], limits)).toEqual([
      { moment: { start: 984, end: 1016 }, frames: 32, why: 'found' },
    ]);
    expect(planLooks(hour, [at(5)], limits)[0]!.moment).toEqual({ start: 0, end: 32 });
    expect(planLooks(hour, [at(3599)], limits)[0]!.moment).toEqual({ start: 3568, end: 3600 });
    expect(planLooks(hour, [at(1000, 1, 0)], limits)[0]!.moment).toEqual({ start: 984, end: 1016 });
  });

  it('are the three windows that hold most of it, in order of time', () => {
    const found = [at(3000, 5), at(100, 1), at(2000, 4), at(2008, 4), at(1000, 3), at(500, 2)];
    expect(planLooks(hour, found, limits).map(({ moment }) => [moment.start, moment.end])).toEqual([
      [984, 1016],
      [1984, 2016],
      [2984, 3016],
    ]);
  });

  it('are windows that do not overlap', () => {
    const found = Array.from({ length: 12 }, (_, n) => at(1000 + n * 9, 1 + (n % 3)));
    const looks = planLooks(hour, found, limits);
    expect(looks).toHaveLength(3);
    for (const [n, { moment }] of looks.entries()) {
      expect(moment.end - moment.start).toBeGreaterThan(1);
      expect(moment.end - moment.start).toBeLessThanOrEqual(32);
      if (n > 0) expect(moment.start).toBeGreaterThanOrEqual(looks[n - 1]!.moment.end);
    }
  });

  it('stays inside the part that is asked about', () => {
    const part = { start: 100, end: 200 };
    const looks = planLooks(part, [at(90), at(101), at(199), at(300)], limits);
    expect(looks.map(({ moment }) => moment)).toEqual([
      { start: 100, end: 132 },
      { start: 168, end: 200 },
    ]);
  });
});

describe('a range that a person chose', () => {
  const few = { usual: 8, most: 8, perSecond: 0.5 };
  it('is looked at from end to end, in as many windows as are usual', () => {
    expect(planLooks({ start: 10, end: 26 }, [], few, true)).toEqual([
      { moment: { start: 10, end: 26 }, frames: 8, why: 'whole' },
    ]);
    const looks = planLooks({ start: 10, end: 50 }, [at(12)], few, true);
    expect(looks.map(({ moment, why }) => [moment.start, moment.end, why])).toEqual([
      [10, 10 + 40 / 3, 'whole'],
      [10 + 40 / 3, 10 + 80 / 3, 'whole'],
      [10 + 80 / 3, 50, 'whole'],
    ]);
    expect(looks.every(({ frames }) => frames === 8)).toBe(true);
  });

  it('is looked at like any part where it is longer', () => {
    expect(planLooks({ start: 0, end: 60 }, [], few, true)).toEqual(planLooks({ start: 0, end: 60 }, [], few));
  });
});
