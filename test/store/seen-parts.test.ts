import { expect, test } from 'vitest';
import { newLibrary } from './sample-library.ts';
import { sampleVideo, seen } from './sample-values.ts';

const colours = [
  { name: 'white' as const, share: 0.6 },
  { name: 'grey' as const, share: 0.35 },
];

test('parts are kept with their evidence, go on with it, and are cut to what is asked for', () => {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  library.stages.begin('a', 'objects', '1');
  const first = { start: 2, end: 4, count: 2, colours };
  const dog = { ...seen(0, 'dog', 2), end: 10, parts: [first] };
  const [stored] = library.stages.commit('a', { stage: 'objects', doneTo: 10, seconds: 1, evidence: [dog] });
  expect(stored).not.toHaveProperty('parts');
  const later = { start: 11, end: 14, count: 3, colours: [] };
  const extend = [{ evidence: stored!.id, end: 20, score: 0.9, count: 3, parts: [later] }];
  library.stages.commit('a', { stage: 'objects', doneTo: 20, seconds: 1, extend });
  const evidence = stored!.id;
  expect(library.seenParts.of([evidence], { start: 0, end: 60 })).toEqual([
    { evidence, ...first },
    { evidence, ...later },
  ]);
  expect(library.seenParts.of([evidence], { start: 3, end: 12 })).toMatchObject([
    { start: 3, end: 4 },
    { start: 11, end: 12 },
  ]);
  expect(library.seenParts.of([], { start: 0, end: 60 })).toEqual([]);
  library.stages.begin('a', 'objects', '2');
  expect(library.seenParts.of([evidence], { start: 0, end: 60 })).toEqual([]);
});
