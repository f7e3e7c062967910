import { describe, expect, test } from 'vitest';
import { LetterWatch } from '../../../src-main/kernels/letter-watch.ts';
import { keptShare } from '../../../src-main/kernels/strokes.ts';
import { lettered, size } from './lettered.ts';

const box = { left: 64, top: 64, width: 160, height: 24 };
const line = (seed: number, bright?: number) => ({ seed, ...box, ...(bright !== undefined && { bright }) });
const whole = { left: 0, top: 0, ...size };

/** A watch that has looked at frames, each of which has so many lines. */
function watching(...frames: Parameters<typeof lettered>[]): LetterWatch {
  const watch = new LetterWatch(size.width, size.height);
  for (const lines of frames) watch.look(lettered(...lines));
  return watch;
}
const changed = (watch: LetterWatch): number => watch.cells.changed.reduce((sum, cell) => sum + cell, 0);

describe('the cells of a picture', () => {
  test('hold letters where strokes stand close, not where something has a border', () => {
    const watch = watching([line(1), { seed: 2, left: 20, top: 20, width: 6, height: 100 }]);
    expect(watch.holdsLetters(box)).toBe(true);
    const ground = new LetterWatch(size.width, size.height);
    const picture = lettered();
    for (let y = 0; y < size.height; y++) picture.yuv.fill(220, y * size.width + 100, (y + 1) * size.width);
    ground.look(picture);
    expect(ground.cells.lettered.every((cell) => cell === 0)).toBe(true);
  });

  test('have changed until they are read, and again when other letters stand there', () => {
    const watch = watching([line(1)], [line(1)]);
    expect(changed(watch)).toBeGreaterThan(8);
    watch.remember(whole);
    watch.look(lettered(line(1)));
    expect(changed(watch)).toBe(0);
    expect(watch.hasChanged(box)).toBe(false);
    watch.look(lettered(line(5)));
    expect(watch.hasChanged(box)).toBe(true);
  });

  test('have changed when they stand out twice as much as when they were read', () => {
    const watch = watching([line(1, 90)]);
    watch.remember(whole);
    watch.look(lettered(line(1, 120)));
    expect(watch.hasChanged(box)).toBe(false);
    watch.look(lettered(line(1, 200)));
    expect(watch.hasChanged(box)).toBe(true);
  });

  test('tell for how long a line has stood there', () => {
    expect(watching([], [line(1)]).steadyFor(box)).toBe(0);
    expect(watching([], [line(1)], [line(1)], [line(1)]).steadyFor(box)).toBe(2);
    expect(watching([line(1)], [line(1)], [line(5)]).steadyFor(box)).toBe(0);
  });
});

test('a picture is still, moves, or has settled', () => {
  const moved = { ...line(1), left: 64 + 5 };
  expect(watching([line(1)], [line(1)]).isStill()).toBe(true);
  expect(watching([line(1)], [line(1)]).moves()).toBe(false);
  expect(watching([line(1)], [moved]).isStill()).toBe(false);
  expect(watching([line(1)], [moved]).moves()).toBe(true);
  expect(watching([line(1)], [moved]).hasSettled()).toBe(true);
  expect(watching([{ ...line(1), top: 0 }], [line(1)]).hasSettled()).toBe(false);
});

describe('the strokes of a line', () => {
  test('are kept while it stays, also where something moves behind it', () => {
    const watch = watching([line(1)]);
    const strokes = watch.strokesOf(box);
    watch.look(lettered({ seed: 9, left: 150, top: 0, width: 30, height: 60 }, line(1, 200)));
    expect(keptShare(strokes, watch.strokes)).toBe(1);
  });

  test('are not those of another line, nor of none', () => {
    const watch = watching([line(1)]);
    const strokes = watch.strokesOf(box);
    watch.look(lettered(line(5)));
    expect(keptShare(strokes, watch.strokes)).toBeLessThan(0.4);
    watch.look(lettered());
    expect(keptShare(strokes, watch.strokes)).toBe(0);
  });

  test('leave out what moved through it, where most of it stood before', () => {
    const passing = { seed: 9, left: 230, top: 64, width: 40, height: 24 };
    const wide = { ...box, width: 220 };
    const watch = watching([line(1)], [line(1), passing]);
    const strokes = watch.strokesOf(wide);
    watch.look(lettered(line(1)));
    expect(keptShare(strokes, watch.strokes)).toBe(1);
  });
});
