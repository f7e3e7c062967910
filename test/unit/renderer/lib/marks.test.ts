import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../../src-main/domain/answer.ts';
import type { Found } from '../../../../src-renderer/lib/found.ts';
import { markNear, marksOf, marksWithin, nextMark } from '../../../../src-renderer/lib/marks.ts';

const cited = (evidence: number, start: number, video = 'a'): Citation => ({
  evidence,
  video,
  kind: 'seen',
  quote: `thing ${evidence}`,
  start,
  end: start + 1,
});
const found = (evidence: number, start: number, video = 'a'): Found => ({
  key: `${evidence}`,
  evidence,
  video,
  path: '/a.mp4',
  kind: 'said',
  text: `words ${evidence}`,
  start,
  end: start + 1,
});

const marks = marksOf(
  'a',
  [cited(1, 30), cited(2, 10), cited(1, 30), cited(9, 5, 'b')],
  [found(2, 10), found(3, 20), found(8, 1, 'b')],
);

describe('marks', () => {
  it('are those of the video alone, each once, by time, as the answer cites them first', () => {
    expect(marks.map(({ time, from, text }) => [time, from, text])).toEqual([
      [10, 'answer', 'thing 2'],
      [20, 'search', 'words 3'],
      [30, 'answer', 'thing 1'],
    ]);
  });

  it('are found by stretch and by nearness', () => {
    expect(marksWithin(marks, 10, 30).map(({ time }) => time)).toEqual([10, 20]);
    expect(markNear(marks, 21, 2)?.time).toBe(20);
    expect(markNear(marks, 15.1, 8)?.time).toBe(20);
    expect(markNear(marks, 15, 2)).toBeUndefined();
  });

  it('follow one another from the playhead, and begin anew beyond the last', () => {
    expect(nextMark(marks, 0, 1)?.time).toBe(10);
    expect(nextMark(marks, 10.02, 1)?.time).toBe(20);
    expect(nextMark(marks, 30, 1)?.time).toBe(10);
    expect(nextMark(marks, 30.02, -1)?.time).toBe(20);
    expect(nextMark(marks, 5, -1)?.time).toBe(30);
    expect(nextMark([], 5, 1)).toBeUndefined();
  });
});
