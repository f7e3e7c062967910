import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { Engine } from '../domain/engine.ts';
import { connect } from './client.ts';
import type { EngineOptions } from './engine-options.ts';
import { posterPort } from './port.ts';

/**
 * Starts the one thread that runs models and writes the library, and resolves with its engine when it is ready.
 * A thread that dies of itself is never made again in this process (ONNX Runtime does not survive that): `onDeath` ends it.
 */
export async function startWorker(entry: URL, options: EngineOptions, onDeath: () => void): Promise<Engine> {
  // A thread's own copy of the environment is not seen by native libraries, which are told by it what not to do.
  const worker = new Worker(entry, { workerData: options, env: SHARE_ENV });
  const { engine, ready } = connect(posterPort(worker, 'exit'));
  let asked = false;
  // Without a listener an error of the thread ends the process before its cause is printed.
  worker.on('error', (error) => console.error('The engine thread failed:', error));
  worker.on('exit', () => {
    if (!asked) onDeath();
  });
  const close = async (): Promise<void> => {
    asked = true;
    await engine[Symbol.asyncDispose]();
  };
  try {
    await ready;
  } catch (error) {
    await close();
    throw error;
  }
  return { ...engine, [Symbol.asyncDispose]: close };
}
