import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { PackEvent } from '../../../../src-main/domain/packs.ts';
import { nextAddress } from '../../../../src-main/models/packs/download/request.ts';
import { PackKeeper } from '../../../../src-main/models/packs/pack-keeper.ts';
import { revision, type Fault } from './hub-server.ts';
import { bytesOf, contents, impatience, keeperWithHub, large, sampleEntry, small } from './sample-pack.ts';

// A real server on this machine, that misbehaves as servers do.

const pack = 'sample';
const code = (failure: string): object => expect.objectContaining({ code: failure });

/** Downloads with faults in the way, and checks that what was installed is right to the byte. */
async function downloaded(faults: Fault[]): Promise<Awaited<ReturnType<typeof keeperWithHub>>> {
  const world = await keeperWithHub();
  world.hub.faults.set(large, faults);
  const status = await world.keeper.addPack({ pack });
  expect(status).toMatchObject({ state: 'installed', problem: null, bytesHere: 302_000 });
  for (const [path, content] of Object.entries(contents))
    expect(readFileSync(join(world.root, pack, path)).equals(content)).toBe(true);
  expect(existsSync(join(world.root, '.partial', pack))).toBe(false);
  return world;
}

test('a pack is asked for, shown, loaded, checked and put in its place', async () => {
  const { keeper, hub, root } = await keeperWithHub();
  expect((await keeper.listPacks()).packs).toMatchObject([{ pack, state: 'absent', bytes: null }]);
  expect(hub.requests).toEqual([]);

  const plan = await keeper.planPack({ pack });
  expect(plan).toMatchObject({ state: 'absent', bytes: 302_000, hub: { repository: 'maker/model', revision } });
  expect(hub.requests.filter(({ method, path }) => method === 'GET' && path in contents)).toEqual([]);

  const events: PackEvent[] = [];
  const asked = hub.requests.length;
  await keeper.addPack({ pack }, { onEvent: (event) => events.push(event) });
  expect(hub.requests.slice(asked).map(({ method, path }) => `${method} ${path}`)).toEqual([
    `GET ${large}`,
    `GET ${small}`,
  ]);
  expect(events.at(-1)).toMatchObject({ doneBytes: 302_000, totalBytes: 302_000, fraction: 1 });
  expect(new Set(events.map(({ step }) => step))).toEqual(new Set(['downloading', 'checking']));

  const state = JSON.parse(readFileSync(join(root, pack, 'state.json'), 'utf8')) as object;
  const manifest = JSON.parse(readFileSync(join(root, pack, 'pack.json'), 'utf8')) as object;
  expect(state).toMatchObject({ from: 'hub', files: { [large]: { sha256: expect.stringMatching(/^\w{64}$/) } } });
  expect(manifest).toMatchObject({
    hub: { revision },
    files: [
      { bytes: 300_000, sha256: expect.any(String) },
      { bytes: 2_000, sha256: expect.any(String) },
    ],
  });
  expect(await keeper.verifyPack({ pack })).toMatchObject({ ok: true });
});

test('a line that is cut goes on where it was, with the tag of the file', async () => {
  const { hub } = await downloaded([{ cutAfter: 100_000 }, { cutAfter: 100_000 }]);
  const [first, second, third] = hub.loads(large);
  expect(first).toMatchObject({ range: undefined, ifRange: undefined });
  const from = [second, third].map((one) => Number(/\d+/.exec(one?.range ?? '')?.[0]));
  expect(from[0]).toBeGreaterThan(0);
  expect(from[1]).toBeGreaterThan(from[0]!);
  expect(second?.ifRange).toMatch(/^"\w{16}"$/);
});

test('progress on the way gives new patience: many cuts do not use it up', async () => {
  const { hub } = await downloaded(Array.from({ length: 8 }, () => ({ cutAfter: 30_000 })));
  expect(hub.loads(large).length).toBe(9);
});

test('a stalled line is given up and taken up again', async () => {
  const { hub } = await downloaded([{ stallAfter: 50_000 }]);
  expect(hub.loads(large)[1]?.range).toMatch(/^bytes=\d+-$/);
});

test.each<[string, Fault[]]>([
  ['a server that ignores the range', [{ cutAfter: 100_000 }, 'ignores the range']],
  ['a server that sends another range', [{ cutAfter: 100_000 }, 'another range']],
  ['a line that is torn down', [{ resetAfter: 100_000 }, { resetAfter: 10 }]],
  ['a busy server', [{ status: 503 }, { status: 429, retryAfter: '0' }]],
  ['a server that wants a wait too long', [{ status: 503, retryAfter: '86400' }]],
  ['a server that is asked beyond the end', [{ cutAfter: 100_000 }, { status: 416 }]],
])('%s does no harm', async (_, faults) => {
  const { hub } = await downloaded(faults);
  expect(hub.loads(large).length).toBeGreaterThan(1);
});

test('a file that becomes another half-way is loaded from its start, and refused when it is not what was announced', async () => {
  const { keeper, hub, root } = await keeperWithHub();
  hub.faults.set(large, [{ cutAfter: 100_000 }, { becomes: bytesOf(300_000, 9) }]);
  await expect(keeper.addPack({ pack })).rejects.toEqual(code('DOWNLOAD_DAMAGED'));
  expect(hub.loads(large).some(({ range, ifRange }) => range !== undefined && ifRange !== undefined)).toBe(true);
  expect(existsSync(join(root, pack))).toBe(false);
  expect(existsSync(join(root, '.partial', pack, large))).toBe(false);
});

test.each<Fault>(['wrong bytes', 'more than announced', 'more, unannounced'])(
  '%s: nothing of it is kept',
  async (fault) => {
    const { keeper, hub, root } = await keeperWithHub();
    hub.faults.set(large, [fault]);
    await expect(keeper.addPack({ pack })).rejects.toEqual(code('DOWNLOAD_DAMAGED'));
    const part = join(root, '.partial', pack, `${large}.part`);
    expect(existsSync(part) ? statSync(part).size : 0).toBe(0);
    // The next time it goes well.
    expect(await keeper.addPack({ pack })).toMatchObject({ state: 'installed' });
  },
);

test('a small file that lies in the repository itself is checked by its name there', async () => {
  const { keeper, hub } = await keeperWithHub();
  hub.faults.set(small, ['wrong bytes']);
  await expect(keeper.addPack({ pack })).rejects.toEqual(code('DOWNLOAD_DAMAGED'));
});

test.each<[Fault, string]>([
  [{ status: 404 }, 'DOWNLOAD_REFUSED'],
  [{ status: 403 }, 'DOWNLOAD_REFUSED'],
  [{ redirect: 'ftp://127.0.0.1/x' }, 'DOWNLOAD_REFUSED'],
  [{ redirect: 'file:///etc/passwd' }, 'DOWNLOAD_REFUSED'],
])('%j ends at once with %s', async (fault, failure) => {
  const { keeper, hub } = await keeperWithHub();
  hub.faults.set(large, [fault]);
  await expect(keeper.addPack({ pack })).rejects.toEqual(code(failure));
  expect(hub.loads(large).length).toBe(1);
});

test('a redirect leads to https, or stays with the scheme that was asked for', () => {
  const safe = new URL('https://hub.example/a');
  const plain = new URL('http://mirror.example/a');
  expect(nextAddress('/b', safe, safe).href).toBe('https://hub.example/b');
  expect(nextAddress('https://store.example/b', plain, plain).href).toBe('https://store.example/b');
  expect(nextAddress('http://store.example/b', plain, plain).href).toBe('http://store.example/b');
  for (const location of ['http://store.example/b', 'https://name:word@store.example/b', 'ftp://x/', 'http://'])
    expect(() => nextAddress(location, safe, safe)).toThrow('not safe');
});

test('redirects without end are refused', async () => {
  const { keeper, hub } = await keeperWithHub();
  hub.faults.set(
    large,
    Array.from({ length: 20 }, () => ({ redirect: `${hub.address}/store/${large}` })),
  );
  await expect(keeper.addPack({ pack })).rejects.toEqual(code('DOWNLOAD_REFUSED'));
});

test('a server that stays busy: the work fails, what is here stays, and the next run goes on', async () => {
  const { keeper, hub } = await keeperWithHub();
  hub.faults.set(large, [{ cutAfter: 120_000 }, ...Array.from({ length: 10 }, () => ({ status: 503 }))]);
  await expect(keeper.addPack({ pack })).rejects.toEqual(code('DOWNLOAD_FAILED'));
  const [kept] = (await keeper.listPacks()).packs;
  expect(kept).toMatchObject({ state: 'partial', bytes: 302_000 });
  expect(kept?.bytesHere).toBeGreaterThan(50_000);
  hub.faults.clear();
  const before = hub.loads(large).length;
  await keeper.addPack({ pack });
  expect(hub.loads(large)[before]?.range).toBe(`bytes=${kept?.bytesHere}-`);
});

test('pausing keeps what is here, and another keeper goes on with it', async () => {
  const { keeper, hub, libraryDir, root } = await keeperWithHub({ patience: { stall: 5_000, pauses: [], longest: 0 } });
  hub.faults.set(large, [{ stallAfter: 150_000 }]);
  const pausing = new AbortController();
  const adding = keeper.addPack({ pack }, { signal: pausing.signal });
  const part = join(root, '.partial', pack, `${large}.part`);
  await vi.waitFor(() => expect(statSync(part).size).toBe(150_000));
  pausing.abort();
  await expect(adding).rejects.toEqual(code('CANCELLED'));
  const later = new PackKeeper({ libraryDir, modelsDir: libraryDir, entries: [sampleEntry()], patience: impatience });
  await later.addPack({ pack });
  expect(hub.loads(large)[1]?.range).toBe('bytes=150000-');
});

test.each(['weak', 'none'] as const)(
  'where a file has %s tag a part goes on only because the sum will tell',
  async (tags) => {
    const { keeper, hub } = await keeperWithHub();
    hub.tags = tags;
    hub.faults.set(large, [{ cutAfter: 100_000 }]);
    await keeper.addPack({ pack });
    expect(hub.loads(large)[1]).toMatchObject({ range: expect.stringMatching(/^bytes=\d+-$/), ifRange: undefined });
  },
);

test('without a tag and without a sum nothing can tell: the file is loaded from its start', async () => {
  const { keeper, hub } = await keeperWithHub();
  hub.tags = 'none';
  hub.statesSums = false;
  hub.faults.set(large, [{ cutAfter: 100_000 }]);
  await keeper.addPack({ pack });
  expect(hub.loads(large).map(({ range }) => range)).toEqual([undefined, undefined]);
});

test('a part of an earlier run that was damaged meanwhile is found, and the file is loaded anew by itself', async () => {
  const { keeper, hub, root } = await keeperWithHub();
  hub.faults.set(large, [{ cutAfter: 120_000 }, ...Array.from({ length: 10 }, () => ({ status: 503 }))]);
  await expect(keeper.addPack({ pack })).rejects.toEqual(code('DOWNLOAD_FAILED'));
  const part = join(root, '.partial', pack, `${large}.part`);
  writeFileSync(part, readFileSync(part).fill(0, 10, 20));
  hub.faults.clear();
  expect(await keeper.addPack({ pack })).toMatchObject({ state: 'installed' });
  expect(hub.loads(large).at(-1)?.range).toBeUndefined();
});

test('a hub that cannot be reached fails with a sentence, and nothing is left', async () => {
  const { keeper, hub } = await keeperWithHub();
  await hub[Symbol.asyncDispose]();
  await expect(keeper.planPack({ pack })).rejects.toMatchObject({
    code: 'DOWNLOAD_FAILED',
    message: expect.stringMatching(/cannot be reached .*\(ECONNREFUSED\)/),
  });
});
