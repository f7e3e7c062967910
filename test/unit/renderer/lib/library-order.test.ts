import { expect, test } from 'vitest';
import { movedBy } from '../../../../src-renderer/lib/grid-keys.ts';
import { shownVideos } from '../../../../src-renderer/lib/library-order.ts';
import { sampleVideo, statusOf } from '../../../window/harness/videos.ts';

const videoOf = (name: string, openedAt: number, addedAt: number, duration: number) =>
  statusOf({ ...sampleVideo, name, openedAt, addedAt, media: { ...sampleVideo.media, duration } }, 'done');
const library = [
  videoOf('lecture 10.mp4', 3, 1, 60),
  videoOf('Lecture 2.mp4', 1, 3, 30),
  videoOf('Élan vital.mov', 2, 2, 90),
];
const names = (filter: string, order: Parameters<typeof shownVideos>[2]): string[] =>
  shownVideos(library, filter, order, 'en').map(({ video }) => video.name);

test('the library is ordered by when, by name as people count, and by length', () => {
  const [ten, two, elan] = library.map(({ video }) => video.name);
  expect(names('', 'opened')).toEqual([ten, elan, two]);
  expect(names('', 'added')).toEqual([two, elan, ten]);
  expect(names('', 'name')).toEqual([elan, two, ten]);
  expect(names('', 'length')).toEqual([elan, ten, two]);
});

test('names are found by any of their words, whatever the case and the accents', () => {
  expect(names('LECT 2', 'name')).toEqual(['Lecture 2.mp4']);
  expect(names('elan', 'name')).toEqual(['Élan vital.mov']);
  expect(names('opera', 'name')).toEqual([]);
});

test.each([
  ['ArrowDown', 1, 5],
  // From the last full row into one that is shorter, and no further.
  ['ArrowDown', 7, 9],
  ['ArrowDown', 8, 8],
  ['ArrowUp', 2, 2],
  ['ArrowUp', 6, 2],
  ['PageDown', 1, 9],
  ['Home', 7, 0],
  ['End', 7, 9],
  ['x', 7, undefined],
])('%s leads from %i to %s of ten posters in rows of four', (key, at, to) => {
  expect(movedBy(key, { at, count: 10, columns: 4, page: 2 })).toBe(to);
});

test.each([
  [1, 9, 9],
  [1, 3, 4],
  [-1, 0, 0],
] as const)('an arrow to the side leads %i from %i to %i', (step, at, to) => {
  expect(movedBy('ArrowLeft', { at, count: 10, columns: 4, page: 2, step })).toBe(to);
});
