import { expect, test } from 'vitest';
import type { Library } from '../../src-main/store/library.ts';
import { addLines, newLibrary, progressOf } from './sample-library.ts';
import { random, said, unitVector } from './sample-values.ts';

const voice = (seed: number): Float32Array => unitVector(random(seed), undefined, 256);

/** Four lines of three speakers. */
function spoken(): { library: Library; ids: number[] } {
  const library = newLibrary();
  const ids = addLines(library, 'a', ['one', 'two', 'three', 'four']).map(({ id }) => id);
  library.stages.begin('a', 'speakers', '1');
  const voices = ids.map((evidence, at) => ({ evidence, vector: voice(at) }));
  library.stages.commit('a', { stage: 'speakers', doneTo: 30, seconds: 1, voices });
  const lines = [1, 2, 1, 3].map((number, at) => ({ evidence: ids[at]!, number, likeness: 0.75 }));
  library.stages.commit('a', { stage: 'speakers', doneTo: 600, seconds: 1, speakers: { lines, named: [] } });
  return { library, ids };
}
const speakers = (library: Library): unknown[] =>
  library.evidence.list({ video: 'a' }).map(({ speaker }) => speaker && [speaker.number, speaker.name]);

test('lines tell who says them, and how alike the voice is', () => {
  const { library, ids } = spoken();
  expect(library.evidence.byIds([ids[1]!])[0]?.speaker).toEqual({ number: 2, likeness: 0.75 });
  expect(library.speakers.lines('a').map(({ voice: one }) => one?.length)).toEqual([256, 256, 256, 256]);
});

test('a name is on all lines of the speaker, and two of one name become one', () => {
  const { library } = spoken();
  expect(library.speakers.rename('a', 1, 'Anna').map(({ text }) => text)).toEqual(['one', 'three']);
  library.speakers.rename('a', 3, 'Ben');
  expect(speakers(library)).toEqual([
    [1, 'Anna'],
    [2, undefined],
    [1, 'Anna'],
    [3, 'Ben'],
  ]);
  expect(library.speakers.rename('a', 3, 'Anna')).toHaveLength(3);
  expect(speakers(library)).toEqual([
    [1, 'Anna'],
    [2, undefined],
    [1, 'Anna'],
    [1, 'Anna'],
  ]);
  library.speakers.rename('a', 1, null);
  expect(speakers(library)).toEqual([
    [1, undefined],
    [2, undefined],
    [1, undefined],
    [1, undefined],
  ]);
  expect(library.speakers.names('a')).toEqual([]);
});

test('a person says who says a line', () => {
  const { library, ids } = spoken();
  library.speakers.rename('a', 2, 'Ben');
  expect(library.speakers.assign(ids[0]!, 2).speaker).toEqual({ number: 2, name: 'Ben', likeness: 1 });
  expect(library.speakers.assign(ids[0]!, null).speaker).toEqual({ number: 4, likeness: 1 });
  expect(() => library.speakers.assign(ids[0]!, 9)).toThrow(expect.objectContaining({ code: 'SPEAKER_UNKNOWN' }));
  expect(() => library.speakers.assign(99, 1)).toThrow(expect.objectContaining({ code: 'LINE_UNKNOWN' }));
  expect(() => library.speakers.rename('a', 9, 'X')).toThrow(expect.objectContaining({ code: 'SPEAKER_UNKNOWN' }));
});

test('what a person said of a named speaker stays when speakers are told apart anew', () => {
  const { library, ids } = spoken();
  library.speakers.rename('a', 2, 'Ben');
  library.speakers.assign(ids[0]!, 2);
  library.stages.begin('a', 'speakers', '2');
  expect(library.speakers.lines('a').every((line) => line.voice === undefined)).toBe(true);
  const lines = [1, 1, 2, 2].map((number, at) => ({ evidence: ids[at]!, number, likeness: 0.5 }));
  const named = [{ number: 2, name: 'Ben', voice: voice(1) }];
  library.stages.commit('a', { stage: 'speakers', doneTo: 600, seconds: 1, speakers: { lines, named } });
  expect(speakers(library)).toEqual([
    [2, 'Ben'],
    [1, undefined],
    [2, 'Ben'],
    [2, 'Ben'],
  ]);
});

test('new lines must be told apart anew; with the video everything goes', () => {
  const { library } = spoken();
  library.stages.finish('a', 'speakers');
  library.speakers.rename('a', 1, 'Anna');
  library.stages.begin('a', 'speech', '2');
  expect(progressOf(library, 'a', 'speakers')).toMatchObject({ state: 'waiting', doneTo: 0 });
  library.stages.commit('a', { stage: 'speech', doneTo: 9, seconds: 1, evidence: [said(1, 'anew')] });
  expect(library.speakers.names('a').map(({ name }) => name)).toEqual(['Anna']);
  library.videos.erase('a');
  expect(library.speakers.names('a')).toEqual([]);
  expect(library.check().problems).toEqual([]);
});
