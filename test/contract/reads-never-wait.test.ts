import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Engine } from '../../src-main/domain/engine.ts';
import { connect } from '../../src-main/host/client.ts';
import { forkNodeChild } from '../../src-main/host/node-child.ts';
import { routeReads } from '../../src-main/host/route-reads.ts';
import { startWorker } from '../../src-main/host/worker-engine.ts';
import { clipPath } from '../fixtures/media.ts';
import { createStorelessEngine } from './storeless-engine.ts';

// A model run blocks its thread; the library must answer meanwhile.

const file = clipPath('speech/jfk.wav');

/** Milliseconds that each read took while the engine was indexing; at most `count`, fewer where it is done before. */
async function timesWhileIndexing(
  engine: Engine,
  read: (video: string) => Promise<unknown>,
  count: number,
): Promise<number[]> {
  const video = (await engine.openVideo({ path: file })).video.id;
  const controller = new AbortController();
  const began = Promise.withResolvers<void>();
  const indexing = engine.indexVideo({ video }, { signal: controller.signal, onEvent: () => began.resolve() });
  const over = new AbortController();
  const ended = indexing.catch(() => undefined).then(() => over.abort());
  await began.promise;
  const times: number[] = [];
  for (let i = 0; i < count && !over.signal.aborted; i += 1) {
    // Not in step with the runs.
    await new Promise((resolve) => setTimeout(resolve, 37));
    const start = performance.now();
    await read(video);
    times.push(performance.now() - start);
  }
  controller.abort();
  await ended;
  expect(times.length).toBeGreaterThanOrEqual(10);
  return times.sort((a, b) => a - b);
}

const report = (what: string, times: readonly number[]): void =>
  console.log(`${what}: median ${times[times.length >> 1]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`);

test('a read and the first hits of a search do not wait for a thread that blocks for 400 ms at a time', async () => {
  const entry = new URL('carriers/storeless-worker.ts', import.meta.url);
  const writer = await startWorker(entry, { libraryDir: 'slow', modelsDir: '' }, () => undefined);
  const library = createStorelessEngine();
  const { video } = await library.openVideo({ path: file });
  await library.indexVideo({ video: video.id });
  const engine = routeReads(writer, {
    ...library,
    searchWords: (request) => library.search(request),
    closeProxy: async () => undefined,
  });

  const waited = await timesWhileIndexing(writer, (id) => writer.listEvidence({ video: id }), 10);
  const routed = await timesWhileIndexing(engine, (id) => engine.listEvidence({ video: id }), 10);
  const firstHits = (): Promise<void> =>
    new Promise((resolve) => void engine.search({ query: 'loud' }, { onEvent: () => resolve() }));
  const searched = await timesWhileIndexing(engine, firstHits, 10);
  report('reads on the thread of the models', waited);
  report('reads beside it', routed);
  report('first hits beside it', searched);
  expect(waited.at(-1)).toBeGreaterThan(200);
  expect(routed.at(-1)).toBeLessThan(50);
  expect(searched.at(-1)).toBeLessThan(50);
  await engine[Symbol.asyncDispose]();
});

test('the real engine answers reads between and during its model runs', async () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const options = {
    libraryDir: mkdtempSync(path.join(tmpdir(), 'sightsound-reads-')),
    modelsDir: path.join(root, 'models'),
  };
  const entry = path.join(root, 'src-main/host/engine-process.ts');
  const { engine, ready } = connect(forkNodeChild(entry, options, process.execPath, process.env).port);
  await ready;
  const reads = await timesWhileIndexing(engine, (video) => engine.listEvidence({ video }), 60);
  report('reads of the real engine while it indexes', reads);
  // The machine may be busy with other tests; a model run would be waited for in at least every second read.
  expect(reads[reads.length >> 1]).toBeLessThan(50);
  await engine[Symbol.asyncDispose]();
});
