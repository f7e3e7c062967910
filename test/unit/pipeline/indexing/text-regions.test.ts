import { expect, test } from 'vitest';
import { LetterWatch } from '../../../../src-main/kernels/letter-watch.ts';
import { regionsToRead } from '../../../../src-main/pipeline/indexing/text-regions.ts';
import { lettered, size, type Strokes } from '../../kernels/lettered.ts';

/** Regions to read once these lines stand in the picture, of which `known` have been read. */
function regions(lines: Strokes[], known: Strokes[] = []) {
  const watch = new LetterWatch(size.width, size.height);
  watch.look(lettered(...known));
  watch.remember({ left: 0, top: 0, ...size });
  watch.look(lettered(...lines));
  return regionsToRead(watch.cells, (cell) => watch.cells.changed[cell] === 1, size);
}
const line = (seed: number, left: number, top: number, width: number): Strokes => ({
  seed,
  left,
  top,
  width,
  height: 14,
});

test('nothing is read where nothing has changed', () => {
  expect(regions([line(1, 32, 32, 96)], [line(1, 32, 32, 96)])).toEqual([]);
});

test('a new line is read with what is around it', () => {
  const [region, ...others] = regions([line(1, 48, 16, 80)]);
  expect(others).toEqual([]);
  expect(region!.left).toBeLessThanOrEqual(48 - 16);
  expect(region!.left + region!.width).toBeGreaterThanOrEqual(128 + 16);
  expect(region!.top).toBe(0);
  expect(region!.height).toBeGreaterThanOrEqual(48);
  expect([region!.left, region!.top].every((edge) => edge % 2 === 0)).toBe(true);
});

test('a line to which a word is added is read whole', () => {
  const known = line(1, 16, 16, 160);
  const [region] = regions([known, line(2, 192, 16, 48)], [known]);
  expect(region!.left).toBe(0);
  expect(region!.left + region!.width).toBeGreaterThanOrEqual(240);
});

test('when most of the picture has changed, all of it is read', () => {
  const lines = Array.from({ length: 5 }, (_, at) => line(at + 1, 16, 4 + at * 32, 288));
  expect(regions(lines)).toEqual([{ left: 0, top: 0, ...size }]);
});
