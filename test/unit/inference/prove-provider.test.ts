import { expect, test } from 'vitest';
import { graphShape } from '../../../src-main/inference/provider-graph.ts';
import { proveProvider, type OpenGraph } from '../../../src-main/inference/prove-provider.ts';

const size = graphShape[0] * graphShape[1];
/** Numbers that a good processor might give. */
const good = (): Float32Array => Float32Array.from({ length: size }, (_, at) => Math.sin(at));

/** A graphics card whose numbers are the processor's, changed. */
const card =
  (change: (value: number, at: number) => number): OpenGraph =>
  async (provider) =>
  async () =>
    provider === 'cpu' ? good() : good().map(change);

test('the processor gives the numbers that numpy gives', async () => {
  const result = await proveProvider('cpu');
  expect(result).toMatchObject({ state: 'proved', detail: '' });
  expect(result.difference).toBeLessThan(1e-4);
  expect(result.milliseconds).toBeGreaterThan(0.1);
});

test('a provider of another system is told as such', async () => {
  const foreign = process.platform === 'win32' ? 'coreml' : 'dml';
  expect(await proveProvider(foreign)).toMatchObject({ state: 'elsewhere', milliseconds: null });
});

test('rounding passes', async () => {
  const result = await proveProvider(
    'webgpu',
    card((value) => value * (1 + 2 ** -11)),
  );
  expect(result).toMatchObject({ state: 'proved', detail: '' });
});

test.each<[string, (value: number, at: number) => number]>([
  ['all zeros', () => 0],
  ['one wrong number among many', (value, at) => (at === 12_345 ? value + 0.5 : value)],
  ['a tenth too much', (value) => value * 1.1],
  ['no numbers', () => Number.NaN],
  ['infinity', (value, at) => (at === 7 ? Infinity : value)],
])('%s: it is found out and not used', async (_, change) => {
  const result = await proveProvider('webgpu', card(change));
  expect(result.state).toBe('wrong');
  expect(result.detail).toMatch(/wrong/);
  expect(result.difference === null || result.difference > 0.01).toBe(true);
});

test('an output of another size is wrong', async () => {
  const open: OpenGraph = async (provider) => async () => (provider === 'cpu' ? good() : good().subarray(1));
  expect(await proveProvider('cuda', open)).toMatchObject({ state: 'wrong', difference: null });
});

test('one that does not start, and one that breaks, say why', async () => {
  const closed: OpenGraph = async () => {
    throw new Error('OrtSessionOptionsAppendExecutionProvider_Cuda: Failed to load shared library');
  };
  const breaking: OpenGraph = async (provider) => async () => {
    if (provider === 'cpu') return good();
    throw new Error('device lost\nat 0x0');
  };
  expect(await proveProvider('cuda', closed)).toMatchObject({
    state: 'missing',
    detail: 'Its libraries are not installed.',
  });
  expect(await proveProvider('dml', breaking)).toMatchObject({
    state: 'failed',
    detail: 'It broke while it computed: device lost',
  });
});
