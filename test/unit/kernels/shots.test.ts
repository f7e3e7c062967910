import { describe, expect, it } from 'vitest';
import { shotContext, ShotDetector } from '../../../src-main/kernels/shots.ts';
import { flat, mixed, type Paint, scene, signatureOf } from './pictures.ts';

const rate = 25;

/** One picture after another, each for some seconds; a function of the share that has passed makes it move. */
type Part = readonly [seconds: number, paint: (share: number) => Paint];
const still = (seed: number, seconds: number): Part => [seconds, () => scene(seed)];
const black = (seconds: number): Part => [seconds, () => flat(0)];
const fade = (seconds: number, from: Paint, to: Paint): Part => [seconds, (share) => mixed(from, to, share)];

function framesOf(parts: readonly Part[]): { time: number; paint: Paint }[] {
  let start = 0;
  return parts.flatMap(([seconds, paint]) => {
    const count = Math.round(seconds * rate);
    const first = start;
    start += count;
    return Array.from({ length: count }, (_, at) => ({ time: (first + at) / rate, paint: paint(at / count) }));
  });
}

function startsIn(parts: readonly Part[]): number[] {
  const detector = new ShotDetector(0);
  const frames = framesOf(parts);
  const decisions = frames.flatMap(({ time, paint }) => detector.push(time, signatureOf(paint)));
  decisions.push(...detector.end());
  expect(decisions.map(({ time }) => time)).toEqual(frames.map(({ time }) => time));
  return decisions.filter(({ startsShot }) => startsShot).map(({ time }) => time);
}

describe('a shot begins', () => {
  it('at a cut, also soon after another, and in the first and last second', () => {
    expect(startsIn([still(1, 0.4), still(2, 3), still(3, 0.4), still(4, 2), still(5, 0.2)])).toEqual([
      0.4, 3.4, 3.8, 5.8,
    ]);
  });

  it('at a cut from rest to motion and back, and not where motion begins', () => {
    const moving: Part = [3, (share) => scene(2, share * 60)];
    expect(startsIn([still(1, 2), moving, still(3, 2)])).toEqual([2, 5]);
    expect(startsIn([still(2, 2), [3, (share) => scene(2, share * 60)]])).toEqual([]);
  });

  it('once at a fade through black or white, where the new picture appears', () => {
    for (const level of [0, 255]) {
      const parts = [
        still(1, 2),
        fade(1, scene(1), flat(level)),
        [0.4, () => flat(level)],
        fade(1, flat(level), scene(2)),
        still(2, 2),
      ] as const;
      const starts = startsIn(parts);
      expect(starts).toHaveLength(1);
      expect(starts[0]).toBeGreaterThanOrEqual(3.4);
      expect(starts[0]).toBeLessThan(3.6);
    }
  });

  it('once at a cut to black and out of it', () => {
    expect(startsIn([still(1, 2), black(1), still(2, 2)])).toEqual([3]);
  });

  it('in the middle of a dissolve', () => {
    const starts = startsIn([still(1, 3), fade(1, scene(1), scene(2)), still(2, 3)]);
    expect(starts).toHaveLength(1);
    expect(Math.abs(starts[0]! - 3.5)).toBeLessThan(0.15);
  });

  it('at a cut with one blended frame', () => {
    const starts = startsIn([still(1, 3), [1 / rate, () => mixed(scene(1), scene(2), 0.5)], still(2, 3)]);
    expect(starts).toHaveLength(1);
    expect(Math.abs(starts[0]! - 3)).toBeLessThan(0.1);
  });
});

describe('no shot begins', () => {
  it('at a flash, a blink or a burst of flashes', () => {
    const bright = mixed(scene(1), flat(255), 0.8);
    expect(startsIn([still(1, 2), [0.12, () => bright], still(1, 2)])).toEqual([]);
    expect(startsIn([still(1, 2), black(0.2), still(1, 2)])).toEqual([]);
    const burst: Part[] = Array.from({ length: 6 }, (_, at) => (at % 2 ? still(1, 0.16) : [0.08, () => bright]));
    expect(startsIn([still(1, 2), ...burst, still(1, 2)])).toEqual([]);
  });

  it('where the light fades up at the start or down at the end', () => {
    expect(startsIn([black(1), fade(2, flat(0), scene(1)), still(1, 2), fade(2, scene(1), flat(0)), black(1)])).toEqual(
      [],
    );
  });

  it('where the camera pans, or somebody walks by', () => {
    expect(startsIn([[6, (share) => scene(3, share * 120)]])).toEqual([]);
    const walker: Part = [4, (share) => (x, y) => (Math.abs(x - share * 100 + 18) < 7 ? [20, 20, 30] : scene(3)(x, y))];
    expect(startsIn([still(3, 2), walker, still(3, 2)])).toEqual([]);
  });

  it('in a single frame, or in none', () => {
    expect(startsIn([still(1, 1 / rate)])).toEqual([]);
    expect(startsIn([])).toEqual([]);
  });
});

it('decides the same when it begins in the middle', () => {
  const parts = [
    still(1, 4),
    still(2, 1),
    black(3),
    still(3, 2),
    fade(1, scene(3), scene(4)),
    still(4, 3),
    still(5, 2),
  ];
  const starts = startsIn(parts);
  expect(starts).toHaveLength(4);
  const signed = framesOf(parts).map(({ time, paint }) => ({ time, signature: signatureOf(paint) }));
  for (let resumed = 1; resumed < 15; resumed += 0.52) {
    const lastStart = starts.findLast((start) => start <= resumed) ?? 0;
    const detector = new ShotDetector(lastStart, resumed);
    const decisions = signed
      .filter(({ time }) => time >= resumed - shotContext)
      .flatMap(({ time, signature }) => detector.push(time, signature));
    decisions.push(...detector.end());
    expect(decisions[0]!.time).toBeGreaterThan(resumed);
    const found = decisions.filter(({ startsShot }) => startsShot).map(({ time }) => time);
    expect(found, `from ${resumed}`).toEqual(starts.filter((start) => start > resumed));
  }
});
