import path from 'node:path';
import { expect, test } from 'vitest';
import { provingInProcess } from '../../../src-main/host/provider-process.ts';

const node = process.execPath;
const cli = path.join(import.meta.dirname, '../../../src-main/cli/main.ts');

/** A process that does what drivers do. */
const doing = (code: string, patience?: number) => provingInProcess({ program: node, args: ['-e', code] }, patience);

test('the command line proves the processor in a process of its own', async () => {
  const result = await provingInProcess({ program: node, args: [cli] })('cpu');
  expect(result).toMatchObject({ provider: 'cpu', state: 'proved' });
});

test('a driver that hangs is stopped and told of', async () => {
  const began = performance.now();
  const result = await doing('for (;;);', 1_000)('webgpu');
  expect(result).toMatchObject({ provider: 'webgpu', state: 'silent', milliseconds: null });
  expect(result.detail).toContain('1 second');
  expect(performance.now() - began).toBeLessThan(10_000);
});

test.each([
  ['a driver that ends its process', 'process.kill(process.pid, "SIGSEGV"); for (;;);', 'SIGSEGV'],
  ['a process that breaks', 'throw new Error("no")', 'code 1'],
  ['one that says nothing', '', 'code 0'],
  ['one that says something else', 'console.log(JSON.stringify({ provider: "cuda", state: "fine" }))', 'code 0'],
])('%s: there is a result', async (_, code, sign) => {
  const result = await doing(code)('cuda');
  expect(result).toMatchObject({ provider: 'cuda', state: 'failed' });
  expect(result.detail).toContain(sign);
});

test('a result is taken from the last line, whatever libraries print before it', async () => {
  const answer = { provider: 'cuda', state: 'wrong', milliseconds: 2, difference: 0.9, detail: 'Wrong.' };
  const code = `console.log('a driver says hello'); console.log(${JSON.stringify(JSON.stringify(answer))})`;
  expect(await doing(code)('cuda')).toEqual(answer);
  // Not the answer to this question.
  expect(await doing(code)('webgpu')).toMatchObject({ provider: 'webgpu', state: 'failed' });
});

test('a program that is not there is a result too; being cancelled is none', async () => {
  const missing = provingInProcess({ program: '/nowhere/sightsound', args: [] });
  expect(await missing('cuda')).toMatchObject({ state: 'failed' });
  const stopping = new AbortController();
  const proving = doing('for (;;);')('cuda', stopping.signal);
  stopping.abort();
  await expect(proving).rejects.toMatchObject({ code: 'CANCELLED' });
});
