// Entry of the engine thread: the one place that runs models, starts ffmpeg and writes the library.
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from '../engine.ts';
import type { EngineOptions } from './engine-options.ts';
import { posterPort } from './port.ts';
import { serve } from './serve.ts';

if (!parentPort) throw new Error('The engine worker is a thread of the engine process.');
await serve(() => createEngine(workerData as EngineOptions), posterPort(parentPort, 'close'));
process.exit();
