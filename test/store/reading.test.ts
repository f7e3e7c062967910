import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, newLibrary } from './sample-library.ts';
import { said, sampleVideo, seen } from './sample-values.ts';

test('another thread reads whole chunks while the writer writes', async () => {
  const folder = newFolder();
  const library = newLibrary(folder);
  library.videos.add(sampleVideo('a'));
  library.stages.begin('a', 'speech', '1');
  const reader = new Worker(join(import.meta.dirname, 'children/reading.ts'), {
    workerData: { folder, chunks: 200, linesPerChunk: 5 },
  });
  await once(reader, 'message');
  for (let chunk = 0; chunk < 200; chunk++) {
    const evidence = Array.from({ length: 5 }, (_, i) => said(chunk * 10 + i, `line ${chunk} ${i}`));
    library.stages.commit('a', { stage: 'speech', doneTo: (chunk + 1) * 10, seconds: 0, evidence });
    if (chunk % 20 === 0) await new Promise(setImmediate);
  }
  const [report] = (await once(reader, 'message')) as [{ reads: number; states: number; torn: number }];
  expect(report.torn).toBe(0);
  expect(report.states).toBeGreaterThan(1);
});

test('the outline of a video tells when everything is, kind by kind in order', () => {
  const library = newLibrary();
  for (const id of ['a', 'b']) {
    library.videos.add(sampleVideo(id));
    for (const stage of ['speech', 'objects'] as const) library.stages.begin(id, stage, '1');
  }
  library.stages.commit('a', {
    stage: 'speech',
    doneTo: 60,
    seconds: 1,
    evidence: [said(9, 'late'), said(1.5, 'early')],
  });
  library.stages.commit('a', { stage: 'objects', doneTo: 60, seconds: 1, evidence: [seen(4, 'dog', 1)] });
  library.stages.commit('b', { stage: 'speech', doneTo: 60, seconds: 1, evidence: [said(2, 'elsewhere')] });
  const none = { starts: new Float32Array(0), ends: new Float32Array(0) };
  expect(library.evidence.outline('a')).toEqual({
    said: { starts: Float32Array.of(1.5, 9), ends: Float32Array.of(3.5, 11) },
    written: none,
    seen: { starts: Float32Array.of(4), ends: Float32Array.of(6) },
    heard: none,
  });
});
