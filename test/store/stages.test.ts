import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-main/domain/errors.ts';
import { peaksPerSecond } from '../../src-main/domain/stage.ts';
import { addLines, addVectors, newLibrary, progressOf } from './sample-library.ts';
import { random, said, sampleVideo, unitVector, seen } from './sample-values.ts';

describe('a stage', () => {
  test('goes on where it was stopped, and stays done', () => {
    const library = newLibrary();
    library.videos.add(sampleVideo('a'));
    expect(library.stages.begin('a', 'speech', '1')).toEqual({
      stage: 'speech',
      version: '1',
      state: 'running',
      doneTo: 0,
      seconds: 0,
    });
    library.stages.commit('a', { stage: 'speech', doneTo: 60, seconds: 2.5, evidence: [said(3, 'hello')] });
    library.stages.pause('a');
    expect(progressOf(library, 'a', 'speech')?.state).toBe('waiting');
    expect(library.stages.begin('a', 'speech', '1')).toMatchObject({ state: 'running', doneTo: 60, seconds: 2.5 });
    library.stages.finish('a', 'speech');
    expect(library.stages.begin('a', 'speech', '1').state).toBe('done');
  });

  test('that failed says why, keeps what it has, and forgets the failure when it goes on', () => {
    const library = newLibrary();
    addLines(library, 'a', ['kept']);
    library.stages.fail('a', 'speech', new AppError('MODEL_FAILED', 'It broke.'));
    expect(progressOf(library, 'a', 'speech')).toMatchObject({
      state: 'failed',
      doneTo: 10,
      error: { code: 'MODEL_FAILED', message: 'It broke.' },
    });
    expect(library.stages.begin('a', 'speech', '1')).not.toHaveProperty('error');
    expect(library.evidence.counts('a').said).toBe(1);
  });

  test('that was not begun takes no chunk', () => {
    const library = newLibrary();
    library.videos.add(sampleVideo('a'));
    expect(() => library.stages.commit('a', { stage: 'speech', doneTo: 1, seconds: 0 })).toThrow('was not begun');
  });

  test('that is absent has nothing', () => {
    const library = newLibrary();
    addLines(library, 'a', ['gone']);
    library.stages.markAbsent('a', 'speech', '1');
    expect(progressOf(library, 'a', 'speech')?.state).toBe('absent');
    expect(library.evidence.list({ video: 'a' })).toEqual([]);
  });

  test('comes in the order of the stages, whatever was begun first', () => {
    const library = newLibrary();
    library.videos.add(sampleVideo('a'));
    for (const stage of ['embeddings', 'speech', 'shots', 'waveform', 'sounds'] as const)
      library.stages.begin('a', stage, '1');
    expect(library.stages.list('a').map(({ stage }) => stage)).toEqual([
      'waveform',
      'shots',
      'sounds',
      'speech',
      'embeddings',
    ]);
  });
});

describe('a chunk', () => {
  test('is returned as it is stored, with every field', () => {
    const library = newLibrary();
    library.videos.add(sampleVideo('a'));
    library.stages.begin('a', 'speech', '1');
    const words = [{ start: 1, end: 1.25, text: 'Hallo', confidence: 0.5 }];
    const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
    const full = said(1, 'Hallo', { language: 'de', label: '/m/09x0r', words, box });
    const stored = library.stages.commit('a', { stage: 'speech', doneTo: 60, seconds: 1, evidence: [full] });
    expect(stored).toEqual([{ ...full, id: stored[0]!.id, video: 'a' }]);
    expect(library.evidence.list({ video: 'a' })).toEqual(stored);
    expect(library.evidence.byIds([stored[0]!.id, 999])).toEqual(stored);
  });

  test('that is repeated changes nothing but the time spent', () => {
    const library = newLibrary();
    library.videos.add(sampleVideo('a'));
    library.stages.begin('a', 'speech', '1');
    const chunk = {
      stage: 'speech',
      doneTo: 60,
      seconds: 1,
      evidence: [said(1, 'one'), said(58, 'two', { end: 63 })],
    } as const;
    expect(library.stages.commit('a', { ...chunk, evidence: [...chunk.evidence] })).toHaveLength(2);
    expect(library.stages.commit('a', { ...chunk, evidence: [...chunk.evidence] })).toEqual([]);
    const wider = { ...chunk, doneTo: 90, evidence: [...chunk.evidence, said(70, 'three')] };
    expect(library.stages.commit('a', wider)).toMatchObject([{ text: 'three' }]);
    const stale = { ...chunk, doneTo: 30, evidence: [said(2, 'heard otherwise')] };
    expect(library.stages.commit('a', stale)).toEqual([]);
    expect(library.evidence.list({ video: 'a' }).map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(progressOf(library, 'a', 'speech')).toMatchObject({ doneTo: 90, seconds: 4 });
  });

  test('makes a stored range longer', () => {
    const library = newLibrary();
    library.videos.add(sampleVideo('a'));
    library.stages.begin('a', 'sounds', '1');
    const bark = said(50, 'Bark', { kind: 'heard', end: 60, score: 0.4 });
    const [stored] = library.stages.commit('a', { stage: 'sounds', doneTo: 60, seconds: 1, evidence: [bark] });
    expect(library.evidence.endingAt({ video: 'a', stage: 'sounds', time: 60 })).toEqual([stored]);
    const extend = [{ evidence: stored!.id, end: 64, score: 0.8 }];
    expect(library.stages.commit('a', { stage: 'sounds', doneTo: 120, seconds: 1, extend })).toEqual([
      { ...stored, end: 64, score: 0.8 },
    ]);
    expect(library.evidence.list({ video: 'a' })).toEqual([{ ...stored, end: 64, score: 0.8 }]);
  });

  test('keeps how many are seen at once and where, also when more come', () => {
    const library = newLibrary();
    library.videos.add(sampleVideo('a'));
    library.stages.begin('a', 'objects', '1');
    const dogs = seen(10, 'dog', 2);
    const [stored] = library.stages.commit('a', { stage: 'objects', doneTo: 12, seconds: 1, evidence: [dogs] });
    expect(stored).toMatchObject(dogs);
    const box = { x: 0, y: 0, width: 1, height: 1 };
    const extend = [{ evidence: stored!.id, end: 14, score: 0.9, box, count: 3 }];
    const longer = { ...stored, end: 14, score: 0.9, box, count: 3 };
    expect(library.stages.commit('a', { stage: 'objects', doneTo: 14, seconds: 1, extend })).toEqual([longer]);
    const further = [{ evidence: stored!.id, end: 16, score: 0.9 }];
    library.stages.commit('a', { stage: 'objects', doneTo: 16, seconds: 1, extend: further });
    expect(library.evidence.list({ video: 'a' })).toEqual([{ ...longer, end: 16 }]);
  });

  test('with a fault in it is not stored at all', () => {
    const library = newLibrary();
    library.videos.add(sampleVideo('a'));
    library.stages.begin('a', 'speech', '1');
    const evidence = [said(1, 'good'), said(5, 'ends before it starts', { end: 4 })];
    expect(() => library.stages.commit('a', { stage: 'speech', doneTo: 60, seconds: 1, evidence })).toThrow(
      'CHECK constraint',
    );
    expect(library.evidence.list({ video: 'a' })).toEqual([]);
    expect(library.search.words({ terms: ['good'], match: 'any', limit: 5 })).toEqual([]);
    expect(progressOf(library, 'a', 'speech')).toMatchObject({ doneTo: 0, seconds: 0 });
  });

  test('with a vector of another length, of zeros, or without numbers is refused', () => {
    const library = newLibrary();
    const [line] = addLines(library, 'a', ['line']);
    library.stages.begin('a', 'embeddings', '1');
    for (const vector of [
      new Float32Array(3).fill(1),
      new Float32Array(384),
      new Float32Array(384).fill(NaN),
      new Float32Array(384).fill(Infinity),
    ]) {
      const chunk = { stage: 'embeddings', doneTo: 10, seconds: 1, vectors: [{ evidence: line!.id, vector }] } as const;
      expect(() => library.stages.commit('a', { ...chunk, vectors: [...chunk.vectors] })).toThrow('384 finite numbers');
    }
    expect(library.evidence.withoutVectors('a', ['said'], 5)).toHaveLength(1);
  });
});

describe('a new version', () => {
  test('of speech begins at 0, and its old lines, words and vectors are gone', () => {
    const library = newLibrary();
    const lines = addLines(library, 'a', ['old words']);
    const vector = unitVector(random(1));
    addVectors(library, 'a', [{ evidence: lines[0]!.id, vector }]);
    library.stages.finish('a', 'embeddings');
    expect(library.stages.begin('a', 'speech', '2')).toMatchObject({
      version: '2',
      state: 'running',
      doneTo: 0,
      seconds: 0,
    });
    expect(library.evidence.list({ video: 'a' })).toEqual([]);
    expect(library.search.words({ terms: ['old'], match: 'any', limit: 5 })).toEqual([]);
    expect(library.search.nearest(vector, { k: 5 })).toEqual([]);
    expect(progressOf(library, 'a', 'embeddings')).toMatchObject({ state: 'waiting', doneTo: 0 });
    const [again] = library.stages.commit('a', {
      stage: 'speech',
      doneTo: 10,
      seconds: 1,
      evidence: [said(0, 'new words')],
    });
    expect(again!.id).toBeGreaterThan(lines[0]!.id);
  });

  test('of the embeddings drops the vectors and keeps the lines', () => {
    const library = newLibrary();
    const lines = addLines(library, 'a', ['one', 'two']);
    addVectors(library, 'a', [{ evidence: lines[0]!.id, vector: unitVector(random(1)) }]);
    expect(library.evidence.withoutVectors('a', ['said'], 5).map(({ text }) => text)).toEqual(['two']);
    library.stages.begin('a', 'embeddings', '2');
    expect(library.evidence.withoutVectors('a', ['said'], 5).map(({ text }) => text)).toEqual(['one', 'two']);
    expect(library.evidence.withoutVectors('a', ['heard'], 5)).toEqual([]);
  });

  test('of the waveform drops the peaks alone', () => {
    const library = newLibrary();
    addLines(library, 'a', ['line']);
    library.stages.begin('a', 'waveform', '1');
    library.stages.commit('a', {
      stage: 'waveform',
      doneTo: 1,
      seconds: 0,
      peaks: new Uint8Array(peaksPerSecond).fill(255),
    });
    library.stages.begin('a', 'waveform', '2');
    expect(library.waveforms.read('a', { start: 0, end: 1 }, 2)).toEqual({ peaks: [-1, -1], doneTo: 0 });
    expect(library.evidence.counts('a').said).toBe(1);
  });
});
