import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { PackEvent } from '../../src-main/domain/packs.ts';
import { connect, type EngineClient } from '../../src-main/host/client.ts';
import { forkNodeChild } from '../../src-main/host/node-child.ts';
import { catalogue, isHubEntry } from '../../src-main/models/packs/catalogue.ts';
import { schemas } from '../../src-preload/contract/schemas.ts';
import { HubServer } from '../unit/models/packs/hub-server.ts';
import { bytesOf } from '../unit/models/packs/sample-pack.ts';

// The real engine process, as the window has it.

const root = path.resolve(import.meta.dirname, '../..');
const entry = catalogue.find(isHubEntry)!;
const paths = entry.files.map(({ path: file }) => file);

async function realEngine(): Promise<EngineClient> {
  const libraryDir = mkdtempSync(path.join(tmpdir(), 'sightsound-port-'));
  const commandLine = { program: process.execPath, args: [path.join(root, 'src-main/cli/main.ts')] };
  const options = { libraryDir, modelsDir: path.join(root, 'models'), commandLine };
  const entryFile = path.join(root, 'src-main/host/engine-process.ts');
  const client = connect(forkNodeChild(entryFile, options, process.execPath, process.env).port);
  onTestFinished(async () => {
    await client.engine[Symbol.asyncDispose]();
    rmSync(libraryDir, { recursive: true, force: true });
  });
  await client.ready;
  return client;
}

test('a download tells how far it is, stops when it is cancelled, and goes on; every message fits the contract', async () => {
  const contents = Object.fromEntries(paths.map((file, at) => [file, bytesOf(60_000, at)]));
  const hub = await HubServer.start(
    contents,
    paths.filter((file) => file.endsWith('.onnx')),
  );
  onTestFinished(() => hub[Symbol.asyncDispose]());
  const { engine } = await realEngine();
  const { pack } = entry;
  await engine.setPackMirror({ mirror: hub.address });
  hub.faults.set(paths[0]!, [{ stallAfter: 30_000 }]);

  const pausing = new AbortController();
  const events: PackEvent[] = [];
  const adding = engine.addPack({ pack }, { signal: pausing.signal, onEvent: (event) => events.push(event) });
  await expect.poll(() => events.some(({ step }) => step === 'downloading')).toBe(true);
  await expect
    .poll(async () => (await engine.listPacks({})).packs.find((one) => one.pack === pack)?.bytesHere)
    .toBe(30_000);
  pausing.abort();
  await expect(adding).rejects.toMatchObject({ code: 'CANCELLED' });

  const status = await engine.addPack({ pack }, { onEvent: (event) => events.push(event) });
  expect(status).toMatchObject({ state: 'installed', usable: true });
  expect(hub.loads(paths[0]!)[1]?.range).toBe('bytes=30000-');
  for (const event of events) expect(schemas.addPack.event.parse(event)).toEqual(event);
  expect(schemas.addPack.output.parse(status)).toEqual(status);
  expect(schemas.verifyPack.output.parse(await engine.verifyPack({ pack })).ok).toBe(true);
  schemas.listPacks.output.parse(await engine.listPacks({}));
});

test('what models can run on is tried in processes of their own, and the processor is always proved', async () => {
  const { engine } = await realEngine();
  const report = schemas.getProviders.output.parse(await engine.getProviders({}));
  expect(report.results.find(({ provider }) => provider === 'cpu')).toMatchObject({ state: 'proved' });
  expect(report.results.length).toBe(5);
  expect(await engine.getProviders({})).toEqual(report);
});
