import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ProviderName, ProviderResult } from '../../../src-main/domain/providers.ts';
import { candidatesFor, ProviderKeeper, type ProveProvider } from '../../../src-main/inference/provider-keeper.ts';

const candidates: ProviderName[] = ['cuda', 'webgpu', 'cpu'];

function resultsFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sightsound-providers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'library', 'providers.json');
}

const proved = (provider: ProviderName, milliseconds: number): ProviderResult => {
  return { provider, state: 'proved', milliseconds, difference: 1e-6, detail: '' };
};

/** Tries that are counted. */
function counted(results: Partial<Record<ProviderName, ProviderResult>>): { prove: ProveProvider; tried: string[] } {
  const tried: string[] = [];
  const prove: ProveProvider = async (provider) => {
    tried.push(provider);
    return results[provider] ?? proved(provider, 20);
  };
  return { prove, tried };
}

test('each system has its own candidates, and the processor is always one', () => {
  expect(candidatesFor('linux')).toEqual(['cuda', 'webgpu', 'cpu']);
  expect(candidatesFor('win32')).toEqual(['dml', 'webgpu', 'cpu']);
  expect(candidatesFor('darwin')).toEqual(['coreml', 'webgpu', 'cpu']);
  expect(candidatesFor('freebsd')).toEqual(['webgpu', 'cpu']);
});

test('everything is tried once for a machine and version; the fastest that was proved is used', async () => {
  const file = resultsFile();
  const { prove, tried } = counted({ webgpu: proved('webgpu', 3) });
  const keeper = new ProviderKeeper({ file, prove, candidates, machine: 'this one' });
  const report = await keeper.report();
  expect(report).toMatchObject({ used: 'webgpu', machine: 'this one' });
  expect(report.results.map(({ provider, state }) => [provider, state])).toEqual([
    ['cuda', 'proved'],
    ['dml', 'elsewhere'],
    ['coreml', 'elsewhere'],
    ['webgpu', 'proved'],
    ['cpu', 'proved'],
  ]);
  expect(tried).toEqual(candidates);

  expect(await new ProviderKeeper({ file, prove, candidates, machine: 'this one' }).report()).toEqual(report);
  expect(tried.length).toBe(3);
  await keeper.report(true);
  expect(tried.length).toBe(6);
  await new ProviderKeeper({ file, prove, candidates, machine: 'another' }).report();
  expect(tried.length).toBe(9);
});

test('where all others are bad the processor is used, and each says why it is not', async () => {
  const bad = (provider: ProviderName, state: ProviderResult['state'], detail: string): ProviderResult => {
    return { provider, state, milliseconds: state === 'wrong' ? 1 : null, difference: null, detail };
  };
  const { prove } = counted({
    cuda: bad('cuda', 'wrong', 'Its numbers are wrong.'),
    webgpu: bad('webgpu', 'silent', 'It gave no answer.'),
  });
  const report = await new ProviderKeeper({ file: resultsFile(), prove, candidates, machine: 'm' }).report();
  expect(report.used).toBe('cpu');
  expect(report.results.filter(({ state, detail }) => state !== 'proved' && detail === '')).toEqual([]);
});

test('a file that was spoiled is no answer', async () => {
  const file = resultsFile();
  const { prove, tried } = counted({});
  const keeper = new ProviderKeeper({ file, prove, candidates, machine: 'm' });
  await keeper.report();
  writeFileSync(file, '{"machine":"m","used":"magic"');
  expect((await keeper.report()).results.length).toBe(5);
  expect(tried.length).toBe(6);
});

test('two who ask at one time share one answer', async () => {
  const { prove, tried } = counted({});
  const keeper = new ProviderKeeper({ file: resultsFile(), prove, candidates, machine: 'm' });
  await Promise.all([keeper.report(), keeper.report(true)]);
  expect(tried.length).toBe(3);
});
