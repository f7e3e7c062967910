import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPack } from '../../../src-main/models/pack.ts';

const models = join(import.meta.dirname, '../../fixtures/onnx');
const numbers = { type: 'float32', shape: ['N', 3] };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightsound-'));
  await cp(join(models, 'add.onnx'), join(folder, 'sounds', 'add.onnx'));
  await writeManifest({});
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Writes the manifest of a pack with one model, changed in places. */
async function writeManifest(changes: { file?: object; inputs?: object; pack?: object }): Promise<void> {
  const bytes = await readFile(join(models, 'add.onnx'));
  const file = {
    name: 'add.onnx',
    path: 'sounds/add.onnx',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const model = {
    role: 'sounds',
    name: 'adder',
    version: '1',
    licence: 'Apache-2.0',
    source: 'made for tests',
    files: [{ ...file, ...changes.file }],
    inputs: {
      'add.onnx': [
        { name: 'left', ...numbers },
        { name: 'right', ...numbers, ...changes.inputs },
      ],
    },
    outputs: { 'add.onnx': [{ name: 'total', ...numbers }] },
    preprocessing: {},
  };
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ pack: 'test', version: 1, models: [model], ...changes.pack }),
  );
}

/** Changes one byte and keeps the size. */
async function damage(): Promise<void> {
  const path = join(folder, 'sounds', 'add.onnx');
  const bytes = await readFile(path);
  bytes[bytes.length - 1]! ^= 1;
  await writeFile(path, bytes);
}

describe('loadPack', () => {
  it('opens a model that is what the manifest says', async () => {
    const pack = await loadPack(folder);
    expect(pack.model('sounds')).toMatchObject({ name: 'adder', version: '1' });
    await using session = await pack.open('sounds', 'add.onnx');
    expect(session.contract.inputs.map(({ name }) => name)).toEqual(['left', 'right']);
  });

  it('names a missing file at once', async () => {
    await rm(join(folder, 'sounds', 'add.onnx'));
    await expect(loadPack(folder)).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: 'The model file sounds/add.onnx is missing.',
    });
  });

  it('names a file of another size at once', async () => {
    await writeFile(join(folder, 'sounds', 'add.onnx'), 'short');
    await expect(loadPack(folder)).rejects.toMatchObject({
      code: 'MODEL_DAMAGED',
      message: expect.stringContaining('5 bytes'),
    });
  });

  it('finds other content of the same size when the model is opened, also after it was good', async () => {
    const pack = await loadPack(folder);
    await pack.file('sounds', 'add.onnx');
    await damage();
    await utimes(join(folder, 'sounds', 'add.onnx'), 1, 1);
    await expect(pack.open('sounds', 'add.onnx')).rejects.toMatchObject({
      code: 'MODEL_DAMAGED',
      message: expect.stringContaining('sounds/add.onnx'),
    });
  });

  it('finds a model that takes something else than the manifest says', async () => {
    await writeManifest({ inputs: { type: 'int64' } });
    const pack = await loadPack(folder);
    await expect(pack.open('sounds', 'add.onnx')).rejects.toMatchObject({
      code: 'MODEL_CONTRACT',
      message: 'add.onnx is not the model that is expected: input right is float32, not int64.',
    });
  });

  it('says which role or file is not there', async () => {
    const pack = await loadPack(folder);
    expect(() => pack.model('speech')).toThrow('no model for speech');
    await expect(pack.open('sounds', 'other.onnx')).rejects.toMatchObject({ code: 'MODEL_MISSING' });
  });

  it.each(['../add.onnx', '/etc/passwd', 'sounds/../../add.onnx', '.hidden', 'sounds\\add.onnx'])(
    'never leaves its folder for %s',
    async (path) => {
      await writeManifest({ file: { path } });
      await expect(loadPack(folder)).rejects.toMatchObject({
        code: 'MODEL_DAMAGED',
        message: expect.stringContaining('must lie below'),
      });
    },
  );

  it('tells a missing manifest from a damaged one', async () => {
    await writeFile(join(folder, 'manifest.json'), '{"pack":');
    await expect(loadPack(folder)).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
    await writeManifest({ pack: { models: [] } });
    await expect(loadPack(folder)).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
    await rm(join(folder, 'manifest.json'));
    await expect(loadPack(folder)).rejects.toMatchObject({ code: 'MODEL_MISSING' });
  });
});
