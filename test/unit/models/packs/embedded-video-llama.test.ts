import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packManifestSchema } from '../../../../src-main/models/packs/pack-manifest.ts';

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

test('sizes and sums are those of the files, under 30 MB in all', () => {
  for (const { path, bytes, sha256 } of manifest.files) {
    const content = readFileSync(join(folder, path));
    const found = { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    expect(found).toEqual({ path, bytes, sha256 });
  }
  expect(manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(30e6);
});
