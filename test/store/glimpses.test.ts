import { expect, test } from 'vitest';
import type { Glimpse } from '../../src-main/domain/glimpse.ts';
import type { Library } from '../../src-main/store/library.ts';
import { newLibrary } from './sample-library.ts';
import { sampleVideo } from './sample-values.ts';

const glimpse = (label: string, start: number, score = 0.2): Glimpse => ({ label, start, end: start + 2, score });

function libraryOf(glimpses: Record<string, Glimpse[]>): Library {
  const library = newLibrary();
  for (const [id, own] of Object.entries(glimpses)) {
    library.videos.add(sampleVideo(id));
    library.stages.begin(id, 'scenes', '1');
    library.stages.commit(id, { stage: 'scenes', doneTo: 20, seconds: 1, glimpses: own });
  }
  return library;
}
const times = (library: Library, scope: Partial<Parameters<Library['glimpses']['find']>[0]>): unknown[] =>
  library.glimpses.find({ stages: ['scenes'], labels: ['dog'], ...scope }).map(({ video, start }) => [video, start]);

test('are found by label, video, stage and part, in the order of media time', () => {
  const library = libraryOf({ a: [glimpse('dog', 6), glimpse('cat', 4), glimpse('dog', 2)], b: [glimpse('dog', 8)] });
  expect(times(library, {})).toEqual([
    ['a', 2],
    ['a', 6],
    ['b', 8],
  ]);
  expect(times(library, { videos: ['b'] })).toEqual([['b', 8]]);
  expect(times(library, { within: { start: 4, end: 7 } })).toEqual([['a', 6]]);
  expect(times(library, { labels: ['cat', 'bird'] })).toEqual([['a', 4]]);
  expect(times(library, { stages: ['objects'] })).toEqual([]);
  expect(library.glimpses.find({ stages: ['scenes'], labels: ['cat'] })).toEqual([
    { video: 'a', stage: 'scenes', label: 'cat', start: 4, end: 6, score: 0.2 },
  ]);
});

test('go with the stage that made them when it begins anew, and with their video', () => {
  const library = libraryOf({ a: [glimpse('dog', 2)], b: [glimpse('dog', 8)] });
  library.stages.begin('a', 'scenes', '2');
  expect(times(library, {})).toEqual([['b', 8]]);
  library.videos.erase('b');
  expect(times(library, {})).toEqual([]);
});

test('a chunk that was stored already stores none again', () => {
  const library = libraryOf({ a: [glimpse('dog', 2)] });
  library.stages.commit('a', { stage: 'scenes', doneTo: 20, seconds: 1, glimpses: [glimpse('dog', 12)] });
  expect(times(library, {})).toEqual([['a', 2]]);
});
