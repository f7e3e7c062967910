import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, newLibrary } from './sample-library.ts';
import { said, sampleVideo } from './sample-values.ts';

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
  const [seen] = (await once(reader, 'message')) as [{ reads: number; states: number; torn: number }];
  expect(seen.torn).toBe(0);
  expect(seen.states).toBeGreaterThan(1);
});
