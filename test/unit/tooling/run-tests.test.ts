import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTests, summary } from '../../tooling/run-tests.mjs';

// The number at the end of `npm test` is believed, so it is tried on suites whose outcome is known.

const passing = "test('good', () => {});";
const failing = "test('bad', () => { throw new Error('bad'); });";
const skipped = "test.skip('later', () => {}); test.todo('some day');";

let folder = '';

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'run-tests-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Counts of a suite made of the given files. */
async function countsOf(name: string, ...files: string[]) {
  const suite = path.join(folder, name);
  fs.mkdirSync(suite);
  fs.writeFileSync(path.join(suite, 'vitest.config.mjs'), 'export default { test: { globals: true } };');
  files.forEach((text, index) => fs.writeFileSync(path.join(suite, `${index}.test.mjs`), text));
  return runTests(['--root', suite], { show: false });
}

describe('runTests counts', () => {
  test('what passed, failed and was skipped', async () => {
    const counts = await countsOf('mixed', passing + skipped, passing + failing);
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: 2 });
    expect(summary(counts)).toBe('2 passed, 1 failed, 2 skipped');
  });

  test('a file that cannot be loaded as failed', async () => {
    expect(await countsOf('broken', passing, "import './missing.mjs';")).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('a hook that fails as failed', async () => {
    const counts = await countsOf(
      'hook',
      `describe('all', () => { beforeAll(() => { throw new Error('no'); }); ${passing} });`,
    );
    expect(counts.passed).toBe(0);
    expect(counts.failed).toBeGreaterThan(0);
  });

  test('an error outside every test as failed', async () => {
    const late =
      "test('good', async () => { void Promise.reject(new Error('unheard')); await new Promise((r) => setTimeout(r, 50)); });";
    expect((await countsOf('unhandled', late)).failed).toBe(1);
  });

  test('a run without tests as failed', async () => {
    expect((await countsOf('empty')).failed).toBe(1);
  });
});
