import { describe, expect, it } from 'vitest';
import { parseTime } from '../../../../src-renderer/lib/parse-time.ts';

const playhead = { position: 100, duration: 7200, framesPerSecond: 25 };

describe('a time to go to', () => {
  it.each([
    ['1:23', 83],
    ['01:02:03.5', 3723.5],
    ['83', 83],
    ['83,5', 83.5],
    ['90:00', 5400],
    [' 1 : 23 ', 83],
    ['+10', 110],
    ['-5', 95],
    ['−1:00', 40],
    ['-500', 0],
    ['50%', 3600],
    ['12.5 %', 900],
    ['f0', 0.02],
    ['F1234', 49.38],
    ['99:00:00', 7200],
  ])('%s is %d', (text, time) => {
    expect(parseTime(text, playhead)).toBeCloseTo(time, 9);
  });

  it.each(['', 'soon', '1:2:3:4', '1:', ':5', '+', '+50%', '-f5', '1e3', '0x10', 'f1.5', '5%%', '--5'])(
    '%j is none',
    (text) => {
      expect(parseTime(text, playhead)).toBeUndefined();
    },
  );

  it('knows no frames where there are none', () => {
    expect(parseTime('f10', { ...playhead, framesPerSecond: 0 })).toBeUndefined();
  });
});
