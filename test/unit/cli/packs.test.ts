import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PackList, PackStatus } from '../../../src-main/domain/packs.ts';
import { catalogue, isHubEntry } from '../../../src-main/models/packs/catalogue.ts';
import { HubServer, revision } from '../models/packs/hub-server.ts';
import { bytesOf, emptyFolder } from '../models/packs/sample-pack.ts';
import { sightsound, type Outcome, type RunOptions } from './program.ts';

// The real program and the real catalogue, on a hub of this test that has small files of the right names.

const pack = 'smolvlm2-256m';
const entry = catalogue.filter(isHubEntry).find((one) => one.pack === pack)!;
const paths = entry.files.map(({ path }) => path);
const contents = Object.fromEntries(paths.map((path, at) => [path, bytesOf(40_000 + at, at)]));
const total = Object.values(contents).reduce((sum, { length }) => sum + length, 0);

interface World {
  hub: HubServer;
  library: string;
  run: (args: string[], options?: Partial<RunOptions>) => Promise<Outcome>;
  json: <T>(...args: string[]) => Promise<T>;
}

async function world(): Promise<World> {
  const hub = await HubServer.start(
    { ...contents },
    paths.filter((path) => path.endsWith('.onnx')),
  );
  onTestFinished(() => hub[Symbol.asyncDispose]());
  const library = emptyFolder();
  const run: World['run'] = (args, options) => sightsound(['packs', ...args], { library, ...options });
  const json = async <T>(...args: string[]): Promise<T> => {
    const { code, stdout, stderr } = await run([...args, '--json']);
    expect(code, stderr).toBe(0);
    return JSON.parse(stdout) as T;
  };
  await run(['mirror', hub.address]);
  return { hub, library, run, json };
}

describe('packs', () => {
  test('listing asks nobody; a plan asks for the size alone; adding loads and checks', async () => {
    const { hub, library, run, json } = await world();
    const list = await json<PackList>('list');
    expect(list).toMatchObject({ mirror: hub.address, folder: join(library, 'packs') });
    expect(list.embedded.length).toBeGreaterThan(5);
    expect(hub.requests).toEqual([]);

    const plan = await run(['add', pack, '--plan']);
    expect(plan).toMatchObject({ code: 0, stdout: '' });
    expect(plan.stderr).toContain('Licence: Apache-2.0');
    expect(plan.stderr).toContain(revision);
    expect(hub.requests.filter(({ method, path }) => method === 'GET' && path in contents)).toEqual([]);

    const added = await run(['add', pack]);
    expect(added).toMatchObject({ code: 0, stdout: `${pack}: installed, 1 MB\n` });
    expect(added.stderr).toContain('downloading');
    const status = (await json<PackList>('list')).packs.find((one) => one.pack === pack);
    expect(status).toMatchObject({ pack, state: 'installed', bytes: total, usable: true, problem: null });
    // Once more costs nothing.
    const asked = hub.requests.length;
    expect((await run(['add', pack])).code).toBe(0);
    expect(hub.requests.length).toBe(asked);
  });

  test('the pack that came along is listed as an experiment, and checked with the others', async () => {
    const { run } = await world();
    expect((await run(['list'])).stdout).toMatch(
      /^embedded-video-llama embedded +Nano Video-LLaMA \(embedded\): 21 MB; .*; experimental$/m,
    );
    expect(await run(['verify'])).toMatchObject({ code: 0, stdout: 'embedded-video-llama: good\n' });
  });

  test('stopped half-way it ends with 130 and goes on later; damage is found with exit code 1 and mended', async () => {
    const { hub, library, run, json } = await world();
    const [first = ''] = paths;
    hub.faults.set(first, [{ stallAfter: 20_000 }]);
    const stopped = await run(['add', pack], {
      onStderr: (text, stop) => text.includes('downloading') && setTimeout(() => stop('SIGINT'), 500),
    });
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toContain('(CANCELLED)');
    const partial = (await json<PackList>('list')).packs.find((one) => one.pack === pack);
    expect(partial).toMatchObject({ state: 'partial', bytesHere: 20_000 });
    expect(await json<PackStatus>('add', pack)).toMatchObject({ state: 'installed' });
    expect(hub.loads(first)[1]?.range).toBe('bytes=20000-');

    const file = join(library, 'packs', pack, first);
    writeFileSync(file, readFileSync(file).fill(0, 0, 9));
    const verdict = await run(['verify']);
    expect(verdict).toMatchObject({ code: 1, stdout: expect.stringContaining(`${first} is damaged`) });
    expect(await run(['add', pack])).toMatchObject({ code: 0 });
    expect(await run(['verify', pack])).toMatchObject({ code: 0, stdout: `${pack}: good\n` });
  });

  test('a folder is imported without a network; packs move and are deleted', async () => {
    const { hub, library, run, json } = await world();
    const folder = emptyFolder();
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), contents[path]!);
    }
    const unnamed = await run(['import', folder]);
    expect(unnamed).toMatchObject({ code: 1, stderr: expect.stringContaining('(PACK_INVALID)') });
    expect(await json<PackStatus>('import', folder, '--as', pack)).toMatchObject({ pack, state: 'installed' });
    const elsewhere = emptyFolder();
    const { folder: moved } = await json<{ folder: string }>('move', elsewhere);
    expect(existsSync(join(moved, pack, 'pack.json'))).toBe(true);
    expect(existsSync(join(library, 'packs', pack))).toBe(false);
    expect(await json('remove', pack)).toEqual({ pack, freedBytes: total });
    expect(existsSync(join(moved, pack))).toBe(false);
    expect(hub.requests).toEqual([]);
  });

  test('what cannot be had is said in one sentence with a code', async () => {
    const { hub, run } = await world();
    for (const [args, code] of [
      [['add', 'nothing'], 'PACK_UNKNOWN'],
      [['add', 'video-llama-2-7b'], 'PACK_NOT_OFFERED'],
      [['add', 'smollm2-135m'], 'PACK_NOT_OFFERED'],
      [['remove', pack], 'PACK_UNKNOWN'],
      [['remove', 'embedded-video-llama'], 'PACK_EMBEDDED'],
      [['add', 'embedded-video-llama'], 'PACK_NOT_OFFERED'],
      [['import', '/nowhere'], 'FILE_NOT_FOUND'],
      [['mirror', 'nonsense'], 'USAGE'],
    ] as const) {
      const outcome = await run([...args]);
      expect([args, outcome.code, outcome.stdout]).toEqual([args, 1, '']);
      expect(outcome.stderr.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`^sightsound: .+ \\(${code}\\)$`));
    }
    expect(hub.requests).toEqual([]);
    expect((await run(['mirror', 'none'])).stdout).toBe('none\n');
  });
});
