import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../../../src-main/models/packs/catalogue.ts';
import { PackKeeper } from '../../../../src-main/models/packs/pack-keeper.ts';
import { packManifestSchema } from '../../../../src-main/models/packs/pack-manifest.ts';
import { emptyFolder } from './sample-pack.ts';

const folder = join(import.meta.dirname, '../../../../models/video-llama');
const written: unknown = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'));
const manifest = packManifestSchema.parse(written);

test('the schema takes the manifest whole', () => {
  expect(manifest).toEqual(written);
});

test('it says that it is an experiment that describes and answers nothing', () => {
  expect(manifest).toMatchObject({
    family: 'nano-video-llama',
    experimental: true,
    capabilities: { pictures: true, sounds: true, describes: true, answers: false },
  });
});

test('the catalogue says of it what it says itself', () => {
  const { pack, title, family, memory } = manifest;
  const entry = catalogue.find((one) => one.pack === pack);
  expect(entry).toEqual({ way: 'embedded', pack, title, family, memory, as: { folder: 'video-llama' } });
});

test('sizes and sums are those of the files, under 30 MB in all', () => {
  for (const { path, bytes, sha256 } of manifest.files) {
    const content = readFileSync(join(folder, path));
    const found = { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    expect(found).toEqual({ path, bytes, sha256 });
  }
  expect(manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(30e6);
});

test('a pack that came with the program is checked by its manifest where it lies, and nothing is written there', async () => {
  const modelsDir = emptyFolder();
  const came = join(modelsDir, 'video-llama');
  cpSync(folder, came, { recursive: true });
  const keeper = new PackKeeper({ libraryDir: emptyFolder(), modelsDir });
  const embedded = { pack: 'embedded-video-llama' };
  const status = async () => (await keeper.listPacks()).packs.find((one) => one.pack === embedded.pack);
  expect(await status()).toMatchObject({ way: 'embedded', state: 'installed', usable: true, experimental: true });
  expect(await keeper.verifyPack(embedded)).toMatchObject({ ok: true });
  await expect(keeper.removePack(embedded)).rejects.toMatchObject({ code: 'PACK_EMBEDDED' });
  const table = join(came, 'tables.json');
  writeFileSync(table, readFileSync(table).fill(32, 0, 1));
  expect(await keeper.verifyPack(embedded)).toMatchObject({
    ok: false,
    files: expect.arrayContaining([{ path: 'tables.json', state: 'damaged' }]),
  });
  expect(existsSync(join(came, 'state.json'))).toBe(false);
  rmSync(table);
  expect(await status()).toMatchObject({ usable: false, problem: { code: 'PACK_DAMAGED' } });
});
