import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { DoctorReport } from '../../../src-main/domain/engine.ts';
import { forkNodeChild } from '../../../src-main/host/node-child.ts';
import { EngineSupervisor } from '../../../src-main/shell/engine-supervisor.ts';
import type { EngineStatus } from '../../../src-preload/contract/types.ts';

// The supervisor over real processes, with its patience shortened.

const entry = path.join(import.meta.dirname, 'children/engine.ts');
const patience = { cancel: 300, stop: 500, health: 200, restart: 50, sound: 60_000 };
let stop = async (): Promise<void> => undefined;
afterEach(() => stop());

function supervise(behaviour: string): {
  engine: EngineSupervisor;
  states: string[];
  until: (state: string) => Promise<EngineStatus>;
} {
  const states: string[] = [];
  const waiting = new Set<(status: EngineStatus) => void>();
  const flag = path.join(mkdtempSync(path.join(tmpdir(), 'supervisor-')), 'flag');
  const engine = new EngineSupervisor(
    () => forkNodeChild(entry, { libraryDir: behaviour, modelsDir: flag }, process.execPath, process.env),
    (status) => {
      states.push(status.state);
      waiting.forEach((listener) => listener(status));
    },
    patience,
  );
  stop = () => engine.stop();
  engine.start();
  const until = (state: string): Promise<EngineStatus> =>
    new Promise((resolve) => waiting.add((status) => status.state === state && resolve(status)));
  return { engine, states, until };
}

const processId = async (engine: EngineSupervisor): Promise<number> => {
  const report = (await engine.call('doctor', {})) as DoctorReport;
  return Number(report.checks[0]?.detail);
};

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

test('a call waits for the start and is answered', async () => {
  const { engine, states } = supervise('well');
  await expect(engine.call('listVideos', {})).resolves.toEqual([]);
  expect(states).toEqual(['starting', 'ready']);
});

test('a call may be cancelled while the engine starts', async () => {
  const { engine } = supervise('well');
  const controller = new AbortController();
  const call = engine.call('listVideos', {}, { signal: controller.signal });
  controller.abort();
  await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
});

test('after a crash running calls fail, the engine comes back, and later calls work', async () => {
  const { engine, states } = supervise('well');
  const before = await processId(engine);
  await expect(engine.call('getVideo', { video: '' })).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
  const after = await processId(engine);
  expect(after).not.toBe(before);
  expect(states).toEqual(['starting', 'ready', 'restarting', 'ready']);
});

test('an engine that crashes every time is given up with a sentence', async () => {
  const { engine, states, until } = supervise('crashes at the start');
  const waiting = engine.call('listVideos', {});
  waiting.catch(() => undefined);
  await until('failed');
  await expect(waiting).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
  await expect(engine.call('listVideos', {})).rejects.toMatchObject({
    message: expect.stringContaining('doctor') as string,
  });
  expect(states.filter((state) => state === 'restarting')).toHaveLength(5);
});

test('a start that cannot succeed is told and not repeated', async () => {
  const { engine, states } = supervise('cannot start');
  await expect(engine.call('listVideos', {})).rejects.toMatchObject({
    code: 'LIBRARY_TOO_NEW',
    message: 'This library is newer.',
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(states).toEqual(['starting', 'failed']);
});

test('a busy library is tried again until it is free', async () => {
  const { engine, until } = supervise('busy at first');
  await expect(engine.call('listVideos', {})).rejects.toMatchObject({ code: 'LIBRARY_BUSY' });
  await until('ready');
  await expect(engine.call('listVideos', {})).resolves.toEqual([]);
});

test('a call that does not heed its cancellation ends with its process', async () => {
  const { engine } = supervise('ignores cancelling');
  const before = await processId(engine);
  const controller = new AbortController();
  const call = engine.call('listVideos', {}, { signal: controller.signal });
  setTimeout(() => controller.abort(), 20);
  await expect(call).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
  expect(await processId(engine)).not.toBe(before);
  expect(isAlive(before)).toBe(false);
});

test('a process that no longer answers is replaced', async () => {
  const { engine, until } = supervise('goes deaf');
  const before = await processId(engine);
  await until('restarting');
  expect(isAlive(before)).toBe(false);
});

test.each(['well', 'never stops'])('stopping an engine that is %s leaves no process', async (behaviour) => {
  const { engine } = supervise(behaviour);
  const id = await processId(engine);
  expect(isAlive(id)).toBe(true);
  await engine.stop();
  expect(isAlive(id)).toBe(false);
});

test('an engine that cannot even be forked is reported, and calls fail instead of waiting', async () => {
  const states: string[] = [];
  const cannot = (): never => {
    throw new Error('no such program');
  };
  const engine = new EngineSupervisor(cannot, ({ state }) => states.push(state), patience);
  stop = () => engine.stop();
  engine.start();
  await expect(engine.call('listVideos', {})).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
  expect(states).toEqual(['starting', 'failed']);
});
