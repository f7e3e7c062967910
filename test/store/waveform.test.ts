import { expect, test } from 'vitest';
import { peaksPerSecond } from '../../src-main/domain/stage.ts';
import type { Library } from '../../src-main/store/library.ts';
import { newLibrary } from './sample-library.ts';
import { sampleVideo } from './sample-values.ts';

const flat = (seconds: number, level: number): Uint8Array => new Uint8Array(seconds * peaksPerSecond).fill(level);

function withWaveform(chunks: { doneTo: number; peaks: Uint8Array }[]): Library {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  library.stages.begin('a', 'waveform', '1');
  for (const chunk of chunks) library.stages.commit('a', { stage: 'waveform', seconds: 0, ...chunk });
  return library;
}

test('buckets hold the loudest level of their time, across chunks', () => {
  const second = flat(2, 51);
  second[peaksPerSecond - 1] = 255;
  const library = withWaveform([
    { doneTo: 2, peaks: flat(2, 102) },
    { doneTo: 4, peaks: second },
  ]);
  expect(library.waveforms.read('a', { start: 0, end: 4 }, 4).peaks).toEqual([0.4, 0.4, 1, 0.2]);
  expect(library.waveforms.read('a', { start: 1, end: 3 }, 1).peaks).toEqual([1]);
  expect(library.waveforms.read('a', { start: 3, end: 4 }, 200).peaks).toEqual(Array(200).fill(0.2));
});

test('what is not made yet is told from silence', () => {
  const library = withWaveform([{ doneTo: 2, peaks: flat(2, 0) }]);
  expect(library.waveforms.read('a', { start: 0, end: 4 }, 4)).toEqual({ peaks: [0, 0, -1, -1], doneTo: 2 });
  expect(library.waveforms.read('unknown', { start: 0, end: 1 }, 2)).toEqual({ peaks: [-1, -1], doneTo: 0 });
});

test('sound that ends before the picture is silence from there on', () => {
  const library = withWaveform([{ doneTo: 4, peaks: flat(2, 255) }]);
  expect(library.waveforms.read('a', { start: 0, end: 4 }, 4).peaks).toEqual([1, 1, 0, 0]);
});

test('chunks that repeat or overlap shift nothing', () => {
  const library = withWaveform([
    { doneTo: 2, peaks: flat(2, 51) },
    { doneTo: 2, peaks: flat(2, 255) },
    { doneTo: 3, peaks: Uint8Array.from([...flat(2, 51), ...flat(1, 102)]) },
  ]);
  expect(library.waveforms.read('a', { start: 0, end: 3 }, 3).peaks).toEqual([0.2, 0.2, 0.4]);
});
