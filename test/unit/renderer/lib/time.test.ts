import { describe, expect, it } from 'vitest';
import { formatTime } from '../../../../src-main/domain/time.ts';
import { mediaUrlPrefix, sheetUrlPrefix } from '../../../../src-preload/contract/names.ts';
import { sheetUrl, videoUrl } from '../../../../src-renderer/api.ts';
import { around, clock, clockRange, clockTenths, lengthOf, stepByRate } from '../../../../src-renderer/lib/time.ts';

describe('times', () => {
  it('reads like the times in answers, so that citations find their place', () => {
    for (const seconds of [0, 0.99, 9, 59.999, 60, 61.5, 599, 3599.9, 3600, 3661, 7440, 36_000]) {
      expect(clock(seconds)).toBe(formatTime(seconds));
    }
  });

  it('shows tenths without rounding up into the next one', () => {
    expect(clockTenths(0)).toBe('0:00.0');
    expect(clockTenths(41.37)).toBe('0:41.3');
    expect(clockTenths(59.99)).toBe('0:59.9');
    expect(clockTenths(0.3)).toBe('0:00.3');
    expect(clockTenths(3661.25)).toBe('1:01:01.2');
  });

  it('shortens a range that begins and ends in one second', () => {
    expect(clockRange({ start: 41.1, end: 41.8 })).toBe('0:41');
    expect(clockRange({ start: 41.1, end: 44 })).toBe('0:41–0:44');
  });

  it('says lengths as briefly as they are exact', () => {
    const lengths = [0.48, 9.94, 9.96, 59.4, 59.6, 3725].map((end) => lengthOf({ start: 0, end }));
    expect(lengths).toEqual([
      { seconds: '0.5' },
      { seconds: '9.9' },
      { seconds: '10' },
      { seconds: '59' },
      { clock: '1:00' },
      { clock: '1:02:05' },
    ]);
  });

  it('keeps the clip around a point within the video', () => {
    expect(around(30, 10, 52)).toEqual({ start: 25, end: 35 });
    expect(around(2, 10, 52)).toEqual({ start: 0, end: 10 });
    expect(around(51, 10, 52)).toEqual({ start: 46, end: 52 });
  });

  it('steps through every frame once, whatever the rate', () => {
    for (const rate of [23.976, 24, 25, 29.97, 30, 59.94, 60]) {
      let time = 0;
      for (let frame = 1; frame <= 500; frame += 1) {
        time = stepByRate(time, rate, 1);
        expect(Math.floor(time * rate)).toBe(frame);
      }
      for (let frame = 499; frame >= 0; frame -= 1) {
        time = stepByRate(time, rate, -1);
        expect(Math.floor(time * rate)).toBe(frame);
      }
      expect(stepByRate(time, rate, -1)).toBe(time);
    }
  });

  it('addresses videos and sheets as the contract says', () => {
    expect(videoUrl('abc')).toBe(`${mediaUrlPrefix}abc`);
    expect(sheetUrl('abc', 7)).toBe(`${sheetUrlPrefix}abc/7`);
  });
});
