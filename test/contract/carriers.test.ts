import path from 'node:path';
import type { Engine } from '../../src-main/domain/engine.ts';
import { connect } from '../../src-main/host/client.ts';
import { forkNodeChild } from '../../src-main/host/node-child.ts';
import { portPair } from '../../src-main/host/port.ts';
import { serve } from '../../src-main/host/serve.ts';
import { startWorker } from '../../src-main/host/worker-engine.ts';
import { describeEngine } from './engine-suite.ts';
import { createStorelessEngine } from './storeless-engine.ts';

// The same suite over every carrier that runs in Node.

const options = { libraryDir: '', modelsDir: '' };

describeEngine('in this process', async () => createStorelessEngine());

describeEngine('over a port in memory', async () => {
  const { near, far, close } = portPair();
  void serve(async () => createStorelessEngine(), far).then(close);
  return connect(near).engine;
});

describeEngine('on a thread', () =>
  startWorker(new URL('carriers/storeless-worker.ts', import.meta.url), options, () => {
    throw new Error('The thread died.');
  }),
);

describeEngine('in a Node child process', async (): Promise<Engine> => {
  const entry = path.join(import.meta.dirname, 'carriers/storeless-process.ts');
  const { engine, ready } = connect(forkNodeChild(entry, options, process.execPath, process.env).port);
  await ready;
  return engine;
});
