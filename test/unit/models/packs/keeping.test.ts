import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { PackKeeper } from '../../../../src-main/models/packs/pack-keeper.ts';
import type { PackManifest } from '../../../../src-main/models/packs/pack-manifest.ts';
import { revision } from './hub-server.ts';
import { contents, emptyFolder, keeperWithHub, large, sampleEntry, small } from './sample-pack.ts';

const pack = 'sample';
const code = (failure: string): object => expect.objectContaining({ code: failure });

/** A folder as the person loaded it elsewhere: the files of the repository, and no manifest of ours. */
function repositoryFolder(): string {
  const folder = emptyFolder();
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A folder with a manifest of its own, changed in places. */
function packFolder(change: (manifest: PackManifest) => object = (manifest) => manifest): string {
  const folder = repositoryFolder();
  const { hub: _, ...entry } = sampleEntry();
  const files = entry.files.map((file) => ({ ...file, bytes: contents[file.path]!.length }));
  const manifest = { ...entry, pack: 'own', title: 'My own', files } as PackManifest;
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(change(manifest)));
  return folder;
}

test('a pack is imported from a folder that was loaded elsewhere, and its sums are recorded', async () => {
  const { keeper, root, hub } = await keeperWithHub();
  const folder = repositoryFolder();
  expect(await keeper.importPack({ folder, pack })).toMatchObject({ pack, state: 'installed', bytesHere: 302_000 });
  expect(hub.requests).toEqual([]);
  expect(readFileSync(join(root, pack, large)).equals(contents[large]!)).toBe(true);
  expect(await keeper.verifyPack({ pack })).toMatchObject({ ok: true });
  await expect(keeper.importPack({ folder, pack })).rejects.toEqual(code('PACK_EXISTS'));
});

test.skipIf(process.platform === 'win32')('a library that begins with packs is as private as any', async () => {
  const libraryDir = join(emptyFolder(), 'new', 'library');
  const keeper = new PackKeeper({ libraryDir, modelsDir: libraryDir });
  await keeper.setPackMirror({ mirror: 'https://mirror.example.org/' });
  expect(statSync(libraryDir).mode & 0o077).toBe(0);
  expect((await keeper.listPacks()).mirror).toBe('https://mirror.example.org');
});

test('a folder with a manifest is a pack of its own', async () => {
  const { keeper } = await keeperWithHub();
  const status = await keeper.importPack({ folder: packFolder() });
  expect(status).toMatchObject({ pack: 'own', way: 'import', usable: true, problem: null });
  expect((await keeper.listPacks()).packs.map((one) => one.pack)).toEqual([pack, 'own']);
});

test.each<[string, (manifest: PackManifest) => object, string]>([
  ['a path that leads out', (m) => ({ ...m, files: [{ ...m.files[0], path: '../../out.onnx' }] }), 'PACK_INVALID'],
  ['an absolute path', (m) => ({ ...m, files: [{ ...m.files[0], path: '/tmp/out.onnx' }] }), 'PACK_INVALID'],
  ['back-slashes', (m) => ({ ...m, files: [{ ...m.files[0], path: '..\\out.onnx' }] }), 'PACK_INVALID'],
  ['the name of a device', (m) => ({ ...m, files: [{ ...m.files[0], path: 'onnx/NUL.onnx' }] }), 'PACK_INVALID'],
  ['a name of ours', (m) => ({ ...m, files: [{ ...m.files[0], path: 'State.json' }] }), 'PACK_INVALID'],
  [
    'one name twice',
    (m) => ({ ...m, files: [m.files[0], { ...m.files[0], path: 'ONNX/Decoder.onnx' }] }),
    'PACK_INVALID',
  ],
  [
    'a file that is also a folder',
    (m) => ({ ...m, files: [m.files[0], { ...m.files[0], path: 'onnx' }] }),
    'PACK_INVALID',
  ],
  ['a hostile name', (m) => ({ ...m, pack: '../own' }), 'PACK_INVALID'],
  ['a name that ends with a dot', (m) => ({ ...m, pack: 'own.' }), 'PACK_INVALID'],
  ['a repository elsewhere', (m) => ({ ...m, hub: { repository: '../..', revision: 'a'.repeat(40) } }), 'PACK_INVALID'],
  ['a size that is not so', (m) => ({ ...m, files: [{ ...m.files[0], bytes: 7 }] }), 'PACK_DAMAGED'],
  ['another content', (m) => ({ ...m, files: [{ ...m.files[0], sha256: 'a'.repeat(64) }] }), 'PACK_DAMAGED'],
  ['more memory than there is', (m) => ({ ...m, memory: 1e15 }), 'PACK_TOO_LARGE'],
  ['the name of an embedded one', (m) => ({ ...m, pack: 'came-along' }), 'PACK_EXISTS'],
])('a manifest with %s is refused, and nothing is left of it', async (_, change, failure) => {
  const embedded = {
    way: 'embedded',
    pack: 'came-along',
    title: 'E',
    family: 'llama',
    memory: 1,
    as: { role: 'language' },
  } as const;
  const { keeper, root } = await keeperWithHub({ entries: [sampleEntry(), embedded] });
  await expect(keeper.importPack({ folder: packFolder(change) })).rejects.toEqual(code(failure));
  const left = existsSync(root) ? readdirSync(root).filter((name) => name !== '.locks' && name !== '.partial') : [];
  expect(left).toEqual([]);
  expect(existsSync(join(root, '.partial', '.import-own'))).toBe(false);
});

test('links in a folder are not followed', async () => {
  const { keeper } = await keeperWithHub();
  const folder = emptyFolder();
  const real = repositoryFolder();
  symlinkSync(join(real, 'onnx'), join(folder, 'onnx'));
  cpSync(join(real, small), join(folder, small));
  await expect(keeper.importPack({ folder, pack })).rejects.toEqual(code('PACK_INVALID'));
});

test('a repository of another width is not taken for this one', async () => {
  const { keeper } = await keeperWithHub();
  const folder = repositoryFolder();
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ text_config: { hidden_size: 960 } }));
  await expect(keeper.importPack({ folder, pack })).rejects.toMatchObject({
    code: 'PACK_INVALID',
    message: expect.stringContaining('960'),
  });
});

test('verifying finds what changed; adding loads that file alone', async () => {
  const { keeper, root, hub } = await keeperWithHub();
  await keeper.addPack({ pack });
  const file = join(root, pack, large);
  writeFileSync(file, readFileSync(file).fill(0, 5, 6));
  expect(await keeper.verifyPack({ pack })).toEqual({
    pack,
    ok: false,
    files: [
      { path: large, state: 'damaged' },
      { path: small, state: 'good' },
    ],
  });
  expect((await keeper.listPacks()).packs).toMatchObject([{ usable: false, problem: { code: 'PACK_DAMAGED' } }]);
  const asked = hub.requests.length;
  expect(await keeper.addPack({ pack })).toMatchObject({ problem: null });
  expect(hub.requests.slice(asked).map(({ path }) => path)).toEqual([large]);
  expect(await keeper.verifyPack({ pack })).toMatchObject({ ok: true });
});

test('a damaged pack that was imported is replaced by importing it again, or by loading it from its hub', async () => {
  const { keeper, root, hub } = await keeperWithHub();
  const folder = repositoryFolder();
  const damage = (): void => writeFileSync(join(root, pack, small), 'short');
  await keeper.importPack({ folder, pack });
  damage();
  expect(await keeper.importPack({ folder, pack })).toMatchObject({ state: 'installed', problem: null });
  damage();
  expect(await keeper.addPack({ pack })).toMatchObject({ problem: null, hub: { revision } });
  expect(hub.loads(large).length).toBe(1);
});

test('a folder of the person that has the name of a pack is left alone', async () => {
  const { keeper, root } = await keeperWithHub();
  mkdirSync(join(root, pack), { recursive: true });
  writeFileSync(join(root, pack, 'a letter.txt'), 'of the person');
  await expect(keeper.addPack({ pack })).rejects.toEqual(code('PACK_EXISTS'));
  expect(readdirSync(join(root, pack))).toEqual(['a letter.txt']);
});

test('a missing file is seen without reading anything', async () => {
  const { keeper, root } = await keeperWithHub();
  await keeper.importPack({ folder: repositoryFolder(), pack });
  writeFileSync(join(root, pack, small), 'short');
  expect((await keeper.listPacks()).packs).toMatchObject([{ problem: { code: 'PACK_DAMAGED' } }]);
});

test('deleting frees what was there and leaves everything else', async () => {
  const { keeper, root } = await keeperWithHub();
  await keeper.importPack({ folder: repositoryFolder(), pack });
  writeFileSync(join(root, 'a letter.txt'), 'of the person');
  mkdirSync(join(root, 'photos'));
  expect(await keeper.removePack({ pack })).toEqual({ freedBytes: 302_000 });
  expect(readdirSync(root).filter((name) => !name.startsWith('.'))).toEqual(['a letter.txt', 'photos']);
  for (const name of [pack, 'photos', '..', '.partial'])
    await expect(keeper.removePack({ pack: name })).rejects.toEqual(code('PACK_UNKNOWN'));
});

test('what needs more room than there is, is refused before anything is loaded', async () => {
  const files = sampleEntry().files.map((file) => ({ ...file, bytes: 1e14 }));
  const { keeper, hub } = await keeperWithHub({ entries: [sampleEntry({ files })] });
  expect(await keeper.planPack({ pack })).toMatchObject({ fits: { disk: false, memory: true } });
  await expect(keeper.addPack({ pack })).rejects.toEqual(code('DISK_FULL'));
  expect(hub.loads(large)).toEqual([]);
});

test('what needs more memory than there is, is refused before anything is loaded', async () => {
  const { keeper, hub } = await keeperWithHub({ memory: 1000 });
  expect((await keeper.listPacks()).packs).toMatchObject([{ fits: { memory: false } }]);
  await expect(keeper.addPack({ pack })).rejects.toEqual(code('PACK_TOO_LARGE'));
  expect(hub.loads(large)).toEqual([]);
});

test('two at once: the second is told that the pack is being worked on; a holder that is gone is not waited for', async () => {
  const { keeper, hub, root } = await keeperWithHub();
  hub.faults.set(large, [{ stallAfter: 10 }]);
  await keeper.planPack({ pack });
  const first = keeper.addPack({ pack });
  const lock = join(root, '.locks', pack);
  await expect.poll(() => existsSync(lock)).toBe(true);
  await expect(keeper.removePack({ pack })).rejects.toEqual(code('PACK_BUSY'));
  await expect(keeper.addPack({ pack })).rejects.toEqual(code('PACK_BUSY'));
  await first;
  expect(existsSync(lock)).toBe(false);

  writeFileSync(lock, String(process.ppid));
  await expect(keeper.verifyPack({ pack })).rejects.toEqual(code('PACK_BUSY'));
  // No process has a number this large.
  writeFileSync(lock, '99999999');
  expect(await keeper.verifyPack({ pack })).toMatchObject({ ok: true });
  writeFileSync(lock, String(process.ppid));
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  expect(await keeper.verifyPack({ pack })).toMatchObject({ ok: true });
});

test('packs move with what is being downloaded, and another program of the same library finds them', async () => {
  const { keeper, hub, root, libraryDir } = await keeperWithHub();
  await keeper.importPack({ folder: packFolder() });
  hub.faults.set(large, [{ cutAfter: 120_000 }, ...Array.from({ length: 9 }, () => ({ status: 503 }))]);
  await expect(keeper.addPack({ pack })).rejects.toEqual(code('DOWNLOAD_FAILED'));
  const folder = emptyFolder();
  const moved = await keeper.movePacks({ folder });
  expect(moved).toMatchObject({
    folder: join(folder, 'sightsound-packs'),
    packs: [{ state: 'partial' }, { pack: 'own' }],
  });
  expect(readdirSync(root).filter((name) => !name.startsWith('.'))).toEqual([]);
  const other = new PackKeeper({ libraryDir, modelsDir: libraryDir, entries: [sampleEntry()] });
  expect(await other.verifyPack({ pack: 'own' })).toMatchObject({ ok: true });
  hub.faults.clear();
  expect(await other.addPack({ pack })).toMatchObject({ state: 'installed' });
});

test('a move to a place that is taken changes nothing', async () => {
  const { keeper, root } = await keeperWithHub();
  await keeper.importPack({ folder: repositoryFolder(), pack });
  const folder = emptyFolder();
  mkdirSync(join(folder, 'sightsound-packs', pack), { recursive: true });
  await expect(keeper.movePacks({ folder })).rejects.toEqual(code('PACK_EXISTS'));
  expect((await keeper.listPacks()).folder).toBe(root);
  expect(await keeper.verifyPack({ pack })).toMatchObject({ ok: true });
});

const otherDisk = '/dev/shm';
const isOther = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev;

test.skipIf(!isOther)('between disks packs are copied, checked and then deleted', async () => {
  const { keeper, root } = await keeperWithHub();
  await keeper.importPack({ folder: repositoryFolder(), pack });
  const folder = join(otherDisk, `sightsound-${process.pid}`);
  try {
    const moved = await keeper.movePacks({ folder });
    expect(moved.packs).toMatchObject([{ state: 'installed', problem: null }]);
    expect(existsSync(join(root, pack))).toBe(false);
    expect(await keeper.verifyPack({ pack })).toMatchObject({ ok: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each(['ftp://x/', 'hub', 'https://me:secret@hub.example/', 'https://hub.example/?a', 'javascript:1'])(
  '%s is no mirror',
  async (mirror) => {
    const { keeper } = await keeperWithHub();
    await expect(keeper.setPackMirror({ mirror })).rejects.toEqual(code('USAGE'));
  },
);

test('a pack that no hub has says how to come by it', async () => {
  const keeper = new PackKeeper({ libraryDir: emptyFolder(), modelsDir: emptyFolder() });
  await expect(keeper.addPack({ pack: 'video-llama-2-7b' })).rejects.toMatchObject({
    code: 'PACK_NOT_OFFERED',
    message: expect.stringContaining('convert'),
  });
  await expect(keeper.addPack({ pack: 'nothing' })).rejects.toEqual(code('PACK_UNKNOWN'));
});

test('the catalogue names the embedded model with its size, and every offer has a licence', async () => {
  const modelsDir = join(import.meta.dirname, '../../../../models');
  const { embedded, packs } = await new PackKeeper({ libraryDir: emptyFolder(), modelsDir }).listPacks();
  expect(embedded.map(({ role }) => role)).toContain('language');
  expect(packs.find(({ way }) => way === 'embedded')).toMatchObject({ state: 'installed', usable: true });
  expect(packs.filter(({ licence }) => licence.name === '')).toEqual([]);
  expect(packs.map((one) => one.pack)).toEqual([
    'smollm2-135m',
    'embedded-video-llama',
    'smolvlm2-256m',
    'smolvlm2-500m',
    'video-llama-2-7b',
    'llama-text',
  ]);
});
