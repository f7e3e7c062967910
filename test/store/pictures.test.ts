import { expect, test } from 'vitest';
import { newLibrary } from './sample-library.ts';
import { samplePictures, sampleVideo } from './sample-values.ts';
import type { Library } from '../../src-main/store/library.ts';

function withPictures(): Library {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  library.stages.begin('a', 'shots', '1');
  library.stages.commit('a', { stage: 'shots', doneTo: 6, seconds: 1, pictures: samplePictures(0) });
  return library;
}

test('shots and thumbnails are read in order; a frame that looks like an earlier one shows that one', () => {
  const library = withPictures();
  library.stages.commit('a', { stage: 'shots', doneTo: 70, seconds: 1, pictures: samplePictures(60) });
  const { doneTo, shots, thumbnails } = library.pictures.read('a');
  expect([doneTo, shots]).toEqual([70, [0, 5, 60, 65]]);
  const [first, second] = [thumbnails[0]!.sheet, thumbnails[3]!.sheet];
  expect(second).toBeGreaterThan(first);
  const size = { width: 160, height: 90 };
  expect(thumbnails.slice(0, 4)).toEqual([
    { time: 0.2, sheet: first, x: 0, y: 0, ...size },
    { time: 2.2, sheet: first, x: 0, y: 0, ...size },
    { time: 5.2, sheet: first, x: 160, y: 90, ...size },
    { time: 60.2, sheet: second, x: 0, y: 0, ...size },
  ]);
  expect(library.pictures.sheet('a', first)).toEqual(Buffer.from('a sheet'));
  expect(library.pictures.sheet('a', 4711)).toBeUndefined();
  expect(library.pictures.read('unknown')).toEqual({ doneTo: 0, shots: [], thumbnails: [] });
});

test('what is new is read alone: shots and frames from a media time on', () => {
  const library = withPictures();
  library.stages.commit('a', { stage: 'shots', doneTo: 70, seconds: 1, pictures: samplePictures(60) });
  const whole = library.pictures.read('a');
  const later = library.pictures.read('a', 5.2);
  expect(later).toEqual({ doneTo: 70, shots: [60, 65], thumbnails: whole.thumbnails.slice(2) });
});

test('a time is shown by the last frame of its shot before it, or by the shot’s first', () => {
  const library = withPictures();
  const shown = [0, 0.2, 3, 4.9, 5, 5.1, 6].map((time) => library.pictures.frameAt('a', time)?.time);
  expect(shown).toEqual([0.2, 0.2, 2.2, 2.2, 5.2, 5.2, 5.2]);
  expect(library.pictures.frameAt('a', 6.1)).toBeUndefined();
  expect(library.pictures.frameAt('unknown', 1)).toBeUndefined();
  expect(library.pictures.thumbnailAt('a', 3)).toEqual(library.pictures.read('a').thumbnails[1]);
  expect(library.pictures.thumbnailAt('a', 6.1)).toBeUndefined();
});

test('a sheet is given out for its own video only', () => {
  const library = withPictures();
  library.videos.add(sampleVideo('b'));
  expect(library.pictures.sheet('b', library.pictures.read('a').thumbnails[0]!.sheet)).toBeUndefined();
});

test('an indexing run finds where it stopped', () => {
  const library = withPictures();
  const { frames } = samplePictures(0);
  expect(library.pictures.last('a')?.time).toBe(5.2);
  expect(library.pictures.lastDistinct('a', 1).map(({ time }) => time)).toEqual([5.2]);
  expect(library.pictures.lastDistinct('a', 9).map(({ time }) => time)).toEqual([0.2, 5.2]);
  const stored = library.pictures.frames('a').map((frame) => ({ ...frame, hash: new Uint8Array(frame.hash) }));
  expect(stored).toEqual(frames.map(({ tile: _tile, ...frame }) => frame));
});

test('a chunk that is repeated is stored once', () => {
  const library = withPictures();
  const before = library.pictures.read('a');
  library.stages.commit('a', { stage: 'shots', doneTo: 6, seconds: 1, pictures: samplePictures(0) });
  expect(library.pictures.read('a')).toEqual(before);
});

test('a frame without its shot, or neither new nor known, is refused with all that came with it', () => {
  const library = withPictures();
  const hash = new Uint8Array(30);
  for (const frame of [
    { time: 7, shot: 6.5, hash, tile: 0 },
    { time: 7, shot: 5, hash },
  ]) {
    const pictures = { ...samplePictures(10), frames: [frame] };
    expect(() => library.stages.commit('a', { stage: 'shots', doneTo: 20, seconds: 1, pictures })).toThrow(
      'constraint',
    );
  }
  expect(library.pictures.read('a')).toMatchObject({ doneTo: 6, shots: [0, 5] });
});

test('a new version begins without pictures, and never gives out an old sheet’s number', () => {
  const library = withPictures();
  const [old] = library.pictures.read('a').thumbnails;
  expect(library.stages.begin('a', 'shots', '2').doneTo).toBe(0);
  expect(library.pictures.read('a')).toEqual({ doneTo: 0, shots: [], thumbnails: [] });
  library.stages.commit('a', { stage: 'shots', doneTo: 6, seconds: 1, pictures: samplePictures(0) });
  expect(library.pictures.read('a').thumbnails[0]!.sheet).toBeGreaterThan(old!.sheet);
});

test('a video is stood for by the picture with most contrast of those that it shows longest', () => {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  library.stages.begin('a', 'shots', '1');
  expect(library.pictures.poster('a')).toBeUndefined();
  const empty = new Uint8Array(256).fill(16);
  const seen = Uint8Array.from(empty, (_, cell) => cell);
  const sheet = { tileWidth: 160, tileHeight: 90, columns: 2, jpeg: new Uint8Array([1]) };
  const pictures = {
    shots: [0],
    frames: [
      { time: 0, shot: 0, hash: empty, tile: 0 },
      ...[2, 4, 6].map((time) => ({ time, shot: 0, hash: empty, sameAs: 0 })),
      { time: 8, shot: 0, hash: seen, tile: 1 },
      { time: 10, shot: 0, hash: seen, sameAs: 8 },
      { time: 12, shot: 0, hash: seen, tile: 2 },
    ],
    sheet,
  };
  library.stages.commit('a', { stage: 'shots', doneTo: 14, seconds: 1, pictures });
  expect(library.pictures.poster('a')).toMatchObject({ time: 8, x: 160, y: 0, width: 160, height: 90 });
});
