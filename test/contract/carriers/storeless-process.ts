// The storeless engine on a thread of a process of its own, as host/engine-process.ts carries the real one.
import path from 'node:path';
import { fromArgument } from '../../../src-main/host/engine-options.ts';
import { parentPort } from '../../../src-main/host/port.ts';
import { serve } from '../../../src-main/host/serve.ts';
import { startWorker } from '../../../src-main/host/worker-engine.ts';

const worker = new URL(`storeless-worker${path.extname(import.meta.filename)}`, import.meta.url);
await serve(() => startWorker(worker, fromArgument(process.argv[2]), () => process.exit(1)), parentPort());
process.exit();
