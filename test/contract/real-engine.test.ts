import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEngine } from '../../src-main/engine.ts';
import { connect } from '../../src-main/host/client.ts';
import type { EngineOptions } from '../../src-main/host/engine-options.ts';
import { forkNodeChild } from '../../src-main/host/node-child.ts';
import { describeEngine } from './engine-suite.ts';

// The suite over the real engine with its models, ffmpeg and library: in this process, and as the app carries it.

const root = path.resolve(import.meta.dirname, '../..');
const options = (): EngineOptions => ({
  libraryDir: mkdtempSync(path.join(tmpdir(), 'sightsound-engine-')),
  modelsDir: path.join(root, 'models'),
  holder: 'a test',
});

describeEngine('the real engine in this process', () => createEngine(options()));

describeEngine('the real engine in a Node child process', async () => {
  const entry = path.join(root, 'src-main/host/engine-process.ts');
  const { engine, ready } = connect(forkNodeChild(entry, options(), process.execPath, process.env).port);
  await ready;
  return engine;
});
