import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Runtime } from '../../../src-main/inference/runtime.ts';
import { emptyTensor, float32, int64, joined, type Tensor } from '../../../src-main/inference/tensor.ts';

const model = (name: string) => join(import.meta.dirname, '../../fixtures/onnx', name);
const row = (...values: number[]) => float32(Float32Array.from(values), [values.length / 3, 3]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightsound-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('a session', () => {
  it('runs on the processor unless asked otherwise, and also where what is asked for is not there', async () => {
    const runtime = new Runtime();
    const foreign = process.platform === 'win32' ? 'coreml' : 'dml';
    await using usual = await runtime.open(model('add.onnx'));
    await using asked = await runtime.open(model('add.onnx'), undefined, foreign);
    expect([usual.provider, asked.provider]).toEqual(['cpu', 'cpu']);
    const outputs = await asked.run({ left: row(1, 2, 3), right: row(1, 1, 1) }, ['total']);
    expect([...outputs.floats('total')]).toEqual([2, 3, 4]);
    await expect(runtime.open(model('nothing.onnx'), undefined, foreign)).rejects.toMatchObject({
      code: 'MODEL_MISSING',
    });
  });

  it('runs and gives back what was asked for', async () => {
    await using session = await new Runtime().open(model('add.onnx'));
    const outputs = await session.run({ left: row(1, 2, 3, 4, 5, 6), right: row(10, 20, 30, 40, 50, 60) }, [
      'total',
      'rows',
    ]);
    expect([...outputs.floats('total')]).toEqual([11, 22, 33, 44, 55, 66]);
    expect(outputs.tensor('rows').data).toEqual(BigInt64Array.of(2n));
    expect(() => outputs.floats('rows')).toThrow('int64');
    expect(() => outputs.tensor('other')).toThrow('other');
  });

  it('refuses unfit inputs before the run and names them all', async () => {
    await using session = await new Runtime().open(model('add.onnx'));
    await expect(session.run({ left: int64([1, 2, 3], [1, 3]), other: row(1, 2, 3) }, ['total'])).rejects.toMatchObject(
      {
        code: 'MODEL_CONTRACT',
        message: 'add.onnx cannot run on these inputs: left is int64, not float32; right is missing; other is unknown.',
      },
    );
    await expect(session.run({ left: row(1, 2, 3), right: row(1, 2, 3, 4, 5, 6) }, ['total'])).rejects.toMatchObject({
      code: 'MODEL_CONTRACT',
    });
  });

  it('says what failed without telling the values', async () => {
    await using session = await new Runtime().open(model('square.onnx'));
    const values = float32(Float32Array.of(0.1234, 2, 3), [3]);
    await expect(session.run({ values }, ['matrix'])).rejects.toMatchObject({
      code: 'MODEL_FAILED',
      message: 'square.onnx failed on values float32[3].',
    });
    const four = float32(Float32Array.of(1, 2, 3, 4), [4]);
    expect((await session.run({ values: four }, ['matrix'])).tensor('matrix').dims).toEqual([2, 2]);
  });

  it('takes what it kept in 16 bits, whole and in pieces', async () => {
    await using session = await new Runtime().open(model('halves.onnx'));
    const run = async (before: Tensor, ...values: number[]) =>
      session.run({ before, values: float32(Float32Array.from(values), [values.length]) }, ['kept', 'told']);
    const first = (await run(emptyTensor('float16', [0]), 1, 0.5, -3)).tensor('kept');
    expect([...(await run(first, 7)).floats('told')]).toEqual([1, 0.5, -3, 7]);
    const pieces = [
      [2, 3],
      [0, 2],
    ] as const;
    expect([...(await run(joined(first, pieces, [3]), 7)).floats('told')]).toEqual([-3, 1, 0.5, 7]);
  });

  it('looks at the signal before and after a run', async () => {
    await using session = await new Runtime().open(model('add.onnx'));
    const inputs = { left: row(1, 2, 3), right: row(1, 2, 3) };
    await expect(session.run(inputs, ['total'], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    const controller = new AbortController();
    const run = session.run(inputs, ['total'], { signal: controller.signal });
    controller.abort();
    await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('a runtime', () => {
  it('shares a model between sessions and frees it with the last of them', async () => {
    const runtime = new Runtime();
    const [first, second] = await Promise.all([runtime.open(model('add.onnx')), runtime.open(model('add.onnx'))]);
    const inputs = { left: row(1, 2, 3), right: row(1, 1, 1) };
    const running = first.run(inputs, ['total']);
    await first[Symbol.asyncDispose]();
    await first[Symbol.asyncDispose]();
    expect([...(await running).floats('total')]).toEqual([2, 3, 4]);
    await expect(first.run(inputs, ['total'])).rejects.toMatchObject({ code: 'MODEL_FAILED' });
    expect([...(await second.run(inputs, ['total'])).floats('total')]).toEqual([2, 3, 4]);
    await second[Symbol.asyncDispose]();
    await using again = await runtime.open(model('add.onnx'));
    expect([...(await again.run(inputs, ['total'])).floats('total')]).toEqual([2, 3, 4]);
  });

  it('tells a missing file from a damaged one, and opens it once it is mended', async () => {
    const runtime = new Runtime();
    const path = join(folder, 'model.onnx');
    await expect(runtime.open(path)).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    await writeFile(path, 'This is no model.');
    await expect(runtime.open(path)).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
    await copyFile(model('add.onnx'), path);
    await using session = await runtime.open(path);
    expect(session.name).toBe('model.onnx');
  });

  it('refuses a model that is not the one that is expected', async () => {
    const contract = {
      inputs: [{ name: 'left', type: 'float32', shape: ['N', 4] }],
      outputs: [{ name: 'sum', type: 'float32', shape: [] }],
    };
    await expect(new Runtime().open(model('add.onnx'), contract)).rejects.toMatchObject({
      code: 'MODEL_CONTRACT',
      message:
        'add.onnx is not the model that is expected: input left has shape [N, 3], not [N, 4]; input right is not expected; output sum is missing.',
    });
  });
});
