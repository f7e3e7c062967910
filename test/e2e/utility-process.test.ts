import { fork } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import type { Engine } from '../../src-main/domain/engine.ts';
import { connect } from '../../src-main/host/client.ts';
import { senderPort } from '../../src-main/host/port.ts';
import { describeEngine } from '../contract/engine-suite.ts';
import { resolveElectron } from '../tooling/electron-runtime.mjs';
import { launchFlags } from '../tooling/launch-flags.mjs';

// The contract suite over Electron's utility process, with a thread inside it, unpacked and from an archive as users get it.

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.cache/utility-app');

beforeAll(async () => {
  const entries = {
    main: 'test/e2e/utility-app/main.ts',
    'storeless-process': 'test/contract/carriers/storeless-process.ts',
    'storeless-worker': 'test/contract/carriers/storeless-worker.ts',
  };
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: path.join(folder, 'app'),
      rollupOptions: {
        input: entries,
        external: ['electron'],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const about = { name: 'utility-app', version: '1.0.0', type: 'module', main: 'main.js' };
  writeFileSync(path.join(folder, 'app/package.json'), JSON.stringify(about));
  await createPackage(path.join(folder, 'app'), path.join(folder, 'app.asar'));
});

async function start(app: string): Promise<Engine> {
  const { executable } = await resolveElectron();
  const { flags } = await launchFlags(executable);
  const profile = mkdtempSync(path.join(folder, 'profile-'));
  const electron = fork(path.join(folder, app), [], {
    execPath: executable,
    execArgv: [...flags, '--disable-gpu', `--user-data-dir=${profile}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
  });
  const { engine, ready } = connect(senderPort(electron));
  await ready;
  return engine;
}

describeEngine('in a utility process', () => start('app'));

describe('from an archive', () => {
  test('process and thread start', async () => {
    const engine = await start('app.asar');
    const { checks } = await engine.doctor({});
    expect(checks[0]?.detail).toMatch(/^v\d+/);
    await engine[Symbol.asyncDispose]();
  });
});
