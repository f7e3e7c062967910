// The storeless engine on a thread, as host/engine-worker.ts carries the real one. `libraryDir` "slow" makes it block
// its thread for 400 ms in every step, as a long model run does.
import { parentPort, workerData } from 'node:worker_threads';
import type { EngineOptions } from '../../../src-main/host/engine-options.ts';
import { posterPort } from '../../../src-main/host/port.ts';
import { serve } from '../../../src-main/host/serve.ts';
import { createStorelessEngine } from '../storeless-engine.ts';

const { libraryDir } = workerData as EngineOptions;
const block = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
};

if (!parentPort) throw new Error('This is a thread.');
await serve(
  async () => createStorelessEngine(libraryDir === 'slow' ? block : undefined),
  posterPort(parentPort, 'close'),
);
process.exit();
