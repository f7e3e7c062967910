import { expect, it } from 'vitest';
import type { Pictures } from '../../../../src-main/domain/picture.ts';
import { filmTiles } from '../../../../src-renderer/features/timeline/layout.ts';
import { cutsWithin, joinPictures, noPictures, thumbnailAt } from '../../../../src-renderer/lib/pictures.ts';

const at = (time: number) => ({ time, sheet: 1, x: 0, y: 0, width: 160, height: 90 });
const pictures: Pictures = { doneTo: 20, shots: [0, 5, 9, 14], thumbnails: [0.2, 2.2, 4.2, 5.2, 9.2, 14.2].map(at) };

it('a time shows the last thumbnail of its shot, or its first', () => {
  const shown = [0, 0.2, 3, 4.9, 5, 5.1, 6, 13.9, 14, 20].map((time) => thumbnailAt(pictures, time)?.time);
  expect(shown).toEqual([0.2, 0.2, 2.2, 4.2, 5.2, 5.2, 5.2, 9.2, 14.2, 14.2]);
});

it('a time that is not known yet shows nothing', () => {
  expect(thumbnailAt(pictures, 20.1)).toBeUndefined();
  expect(thumbnailAt(noPictures, 0)).toBeUndefined();
});

it('what was read from a time on takes the place of what was known from there', () => {
  const known = { doneTo: 9.2, shots: [0, 5, 9], thumbnails: pictures.thumbnails.slice(0, 5) };
  const added = { doneTo: 20, shots: [14], thumbnails: pictures.thumbnails.slice(4) };
  expect(joinPictures(known, added, 9.2)).toEqual(pictures);
  expect(joinPictures(noPictures, pictures, 0)).toEqual(pictures);
});

it('finds the cuts in view, and takes the start of the video for none', () => {
  expect(cutsWithin(pictures, 0, 20)).toEqual([5, 9, 14]);
  expect(cutsWithin(pictures, 5, 9)).toEqual([9]);
  expect(cutsWithin(pictures, 15, 20)).toEqual([]);
  expect(cutsWithin(noPictures, 0, 20)).toEqual([]);
});

it('the film strip shows the middle of each stretch, moves with the view, and ends with the video', () => {
  const scale = { width: 400, duration: 20, aspect: 2.5, height: 40 };
  const whole = filmTiles(pictures, { ...scale, view: { start: 0, span: 20 } });
  expect(whole.map(({ left, share, thumbnail }) => [left, share, thumbnail?.time])).toEqual([
    [0, 1, 2.2],
    [100, 1, 5.2],
    [200, 1, 9.2],
    [300, 1, 14.2],
  ]);
  const moved = filmTiles(pictures, { ...scale, view: { start: 4, span: 20 } });
  expect(moved.map(({ left, width }) => [left, width].map(Math.round))).toEqual([
    [-80, 100],
    [20, 100],
    [120, 100],
    [220, 100],
  ]);
  const cut = filmTiles(pictures, { ...scale, duration: 17.5, view: { start: 0, span: 17.5 } });
  expect(cut.at(-1)!.left + cut.at(-1)!.width).toBeCloseTo(400, 6);
  expect(filmTiles(noPictures, { ...scale, view: { start: 0, span: 20 } }).every((tile) => !tile.thumbnail)).toBe(true);
});
