// Entry of the engine process. This thread only carries the port, reads the library and hands on what ffmpeg converts for the player,
// so that it always answers at once; models, indexing and writing live in one thread of their own, because a model run blocks its thread.
import path from 'node:path';
import { createReader } from '../engine.ts';
import { fromArgument } from './engine-options.ts';
import { parentPort } from './port.ts';
import { provingInProcess } from './provider-process.ts';
import { routeReads } from './route-reads.ts';
import { serve } from './serve.ts';
import { startWorker } from './worker-engine.ts';

const options = fromArgument(process.argv[2]);
const worker = new URL(`engine-worker${path.extname(import.meta.filename)}`, import.meta.url);

await serve(async () => {
  const writer = await startWorker(worker, options, () => process.exit(1));
  const prove = options.commandLine && provingInProcess(options.commandLine);
  return routeReads(writer, await createReader({ ...options, prove }));
}, parentPort());
process.exit();
