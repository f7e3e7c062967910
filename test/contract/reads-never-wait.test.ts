import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src-main/domain/engine.ts';
import { routeReads } from '../../src-main/host/route-reads.ts';
import { startWorker } from '../../src-main/host/worker-engine.ts';
import { clipPath } from '../fixtures/media.ts';
import { createStorelessEngine } from './storeless-engine.ts';

// A model run blocks its thread; the library must answer meanwhile. The thread here blocks for 400 ms at a time.

const path = clipPath('speech/jfk.wav');
let writer: Engine;
let engine: Engine;
let video: string;

beforeAll(async () => {
  const worker = new URL('carriers/storeless-worker.ts', import.meta.url);
  writer = await startWorker(worker, { libraryDir: 'slow', modelsDir: '' }, () => undefined);
  engine = routeReads(writer, createStorelessEngine());
  video = (await writer.openVideo({ path })).video.id;
});
afterAll(() => engine[Symbol.asyncDispose]());

/** Milliseconds of the slowest of ten reads during indexing, begun at different points of a model run. */
async function slowestRead(read: () => Promise<unknown>): Promise<number> {
  const controller = new AbortController();
  const began = Promise.withResolvers<void>();
  const indexing = engine.indexVideo({ video }, { signal: controller.signal, onEvent: () => began.resolve() });
  await began.promise;
  let slowest = 0;
  for (let i = 0; i < 10; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 37));
    const start = performance.now();
    await read();
    slowest = Math.max(slowest, performance.now() - start);
  }
  controller.abort();
  await expect(indexing).rejects.toMatchObject({ code: 'CANCELLED' });
  return slowest;
}

test('a read does not wait for a model run', async () => {
  const waited = await slowestRead(() => writer.listEvidence({ video }));
  const routed = await slowestRead(() => engine.listEvidence({ video }).catch(() => undefined));
  console.log(`slowest read: ${waited.toFixed(0)} ms on the thread of the models, ${routed.toFixed(1)} ms beside it`);
  expect(waited).toBeGreaterThan(200);
  expect(routed).toBeLessThan(50);
});
