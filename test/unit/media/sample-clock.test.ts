import { expect, it } from 'vitest';
import { SampleClock } from '../../../src-main/media/sample-clock.ts';

const rate = 1000;

it('puts a late start in its place by silence', () => {
  const clock = new SampleClock(rate, 0, 60);
  expect(clock.place(0.5, 100)).toEqual({ silence: 500, skip: 0 });
  expect(clock.position).toBe(600);
});

it('drops what lies before the time that is asked for', () => {
  const clock = new SampleClock(rate, 2, 60);
  expect(clock.place(1.9, 50)).toEqual({ silence: 0, skip: 50 });
  expect(clock.place(1.95, 100)).toEqual({ silence: 0, skip: 50 });
  expect(clock.position).toBe(2050);
});

it('fills a gap and drops an overlap', () => {
  const clock = new SampleClock(rate, 0, 60);
  clock.place(0, 1000);
  expect(clock.place(2, 1000)).toEqual({ silence: 1000, skip: 0 });
  expect(clock.place(2.9, 1000)).toEqual({ silence: 0, skip: 100 });
  expect(clock.position).toBe(3900);
});

it('ignores timestamps that waver, without drifting', () => {
  const clock = new SampleClock(rate, 0, 60);
  for (let block = 0; block < 100; block++) {
    const wavering = block % 2 === 0 ? 0.004 : -0.004;
    expect(clock.place(block * 0.02 + wavering, 20).skip).toBe(0);
  }
  expect(clock.position).toBeCloseTo(2000, -1);
});

it('follows a clock that drifts away from the count of samples', () => {
  const clock = new SampleClock(rate, 0, 60);
  for (let block = 0; block < 500; block++) clock.place(block * 0.1001, 100);
  expect(Math.abs(clock.position - 50_050)).toBeLessThanOrEqual(10);
});

it('goes on where a timestamp lies behind the end', () => {
  const clock = new SampleClock(rate, 0, 60);
  clock.place(10, 1000);
  expect(clock.place(1e9, 1000)).toEqual({ silence: 0, skip: 0 });
  expect(clock.position).toBe(12_000);
});

it('makes no silence behind the end, even for a first block that lies there', () => {
  const clock = new SampleClock(rate, 0, 60);
  expect(clock.place(1e9, 1000).silence).toBe(61_000);
});
