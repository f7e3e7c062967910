// Entry of the engine thread: the one place that runs models, starts ffmpeg and writes the library.
import { constants, getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from '../engine.ts';
import type { EngineOptions } from './engine-options.ts';
import { posterPort } from './port.ts';
import { provingInProcess } from './provider-process.ts';
import { serve } from './serve.ts';

if (!parentPort) throw new Error('The engine worker is a thread of the engine process.');
// Models would take every core from the window and the player. On Linux this concerns this thread and what it starts, threads and
// ffmpeg; elsewhere the whole process, which answers too and must not starve beside other programs.
const { PRIORITY_LOW, PRIORITY_BELOW_NORMAL } = constants.priority;
setPriority(Math.max(getPriority(), process.platform === 'linux' ? PRIORITY_LOW : PRIORITY_BELOW_NORMAL));
const options = workerData as EngineOptions;
const prove = options.commandLine && provingInProcess(options.commandLine);
await serve(() => createEngine({ ...options, prove }), posterPort(parentPort, 'close'));
process.exit();
