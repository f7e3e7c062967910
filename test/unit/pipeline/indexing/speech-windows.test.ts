import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../../src-main/domain/time.ts';
import { nextWindow, withContext } from '../../../../src-main/pipeline/indexing/speech-windows.ts';

const noCut = (): number => {
  throw new Error('nothing to cut here');
};

describe('the next stretch to transcribe', () => {
  test('waits while a voice may go on', () => {
    const regions = [{ start: 1, end: 4 }];
    expect(nextWindow(regions, 0, 5, false, noCut)).toEqual({ type: 'wait' });
  });

  test('is complete after a long pause', () => {
    const regions = [{ start: 1, end: 4 }];
    expect(nextWindow(regions, 0, 7.5, false, noCut)).toEqual({ type: 'speech', window: { start: 1, end: 4 }, to: 4 });
  });

  test('joins sentences with short pauses up to the model window', () => {
    const regions = [
      { start: 1, end: 10 },
      { start: 11, end: 20 },
      { start: 21, end: 32 },
    ];
    expect(nextWindow(regions, 0, 33, false, noCut)).toEqual({ type: 'speech', window: { start: 1, end: 20 }, to: 20 });
  });

  test('does not join over a long pause', () => {
    const regions = [
      { start: 1, end: 5 },
      { start: 9, end: 12 },
    ];
    expect(nextWindow(regions, 0, 12.1, false, noCut)).toEqual({ type: 'speech', window: { start: 1, end: 5 }, to: 5 });
  });

  test('cuts speech without a pause where a voice is least likely', () => {
    const asked: Moment[] = [];
    const decision = nextWindow([{ start: 2, end: 40 }], 0, 40, false, (between) => {
      asked.push(between);
      return 27.3;
    });
    expect(asked).toEqual([{ start: 22, end: 30.4 }]);
    expect(decision).toEqual({ type: 'speech', window: { start: 2, end: 27.3 }, to: 27.3 });
  });

  test('lets go of silence as long as a model window, at the same time however much more was heard', () => {
    expect(nextWindow([], 10, 40, false, noCut)).toEqual({ type: 'wait' });
    for (const heardTo of [40.5, 41.2, 60])
      expect(nextWindow([], 10, heardTo, false, noCut)).toEqual({ type: 'silence', to: 38.4 });
    const later = [{ start: 39, end: 41 }];
    for (const heardTo of [41, 45])
      expect(nextWindow(later, 10, heardTo, false, noCut)).toEqual({ type: 'silence', to: 38.4 });
  });

  test('keeps silence in which a voice may be starting', () => {
    const soon = [{ start: 38.7, end: 40 }];
    expect(nextWindow(soon, 10, 41, false, noCut)).toEqual({ type: 'wait' });
    expect(nextWindow(soon, 10, 44, false, noCut)).toMatchObject({ type: 'speech', window: soon[0] });
  });

  test('takes what is left at the end', () => {
    expect(nextWindow([], 10, 12, true, noCut)).toEqual({ type: 'silence', to: 12 });
    expect(nextWindow([{ start: 11, end: 12 }], 10, 12, true, noCut)).toEqual({
      type: 'speech',
      window: { start: 11, end: 12 },
      to: 12,
    });
  });

  test('always moves on, whatever the regions are', () => {
    for (let gap = 0.1; gap < 5; gap += 0.3) {
      for (let length = 0.3; length < 60; length *= 1.7) {
        const regions = Array.from({ length: 12 }, (_, i) => ({
          start: 1 + i * (gap + length),
          end: 1 + i * (gap + length) + length,
        }));
        const heardTo = regions.at(-1)!.end + 10;
        const decision = nextWindow(regions, 0, heardTo, false, ({ start }) => start + 0.01);
        expect(decision.type).toBe('speech');
        if (decision.type === 'speech') {
          expect(decision.to).toBeGreaterThan(0);
          expect(decision.window.end - decision.window.start).toBeLessThanOrEqual(28.4);
        }
      }
    }
  });
});

describe('the context of a window', () => {
  const held = { start: 5, end: 20 };

  test('reaches into the pauses around it', () => {
    expect(withContext({ start: 8, end: 10 }, [{ start: 8, end: 10 }], held)).toEqual({ start: 7.2, end: 10.8 });
  });

  test('ends at the next voice, at what is held, and where speech was cut', () => {
    const regions = [
      { start: 8, end: 10 },
      { start: 10.3, end: 12 },
    ];
    expect(withContext(regions[0]!, regions, held).end).toBe(10.3);
    expect(withContext({ start: 5.2, end: 19.8 }, [{ start: 5.2, end: 19.8 }], held)).toEqual(held);
    expect(withContext({ start: 8, end: 15 }, [{ start: 8, end: 18 }], held).end).toBe(15);
  });
});
