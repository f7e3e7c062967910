import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodeProgram, packageFile, root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

/** @typedef {import('./count-reporter.ts').Counts} Counts */

const vitest = packageFile('vitest', 'vitest.mjs');
const reporter = path.join(import.meta.dirname, 'count-reporter.ts');

/** Runs vitest, shows what it says, and returns what its tests came to. @param {string[]} args @param {{ show?: boolean }} [options] @returns {Promise<Counts>} */
export async function runTests(args, { show = true } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'test-counts-'));
  const file = path.join(folder, 'counts.json');
  const command = [vitest, 'run', '--reporter=default', `--reporter=${reporter}`, ...args];
  const { code } = await run(nodeProgram(), command, { cwd: root, env: { ...process.env, TEST_COUNTS: file }, show });
  /** @type {Counts} */
  const counts = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  fs.rmSync(folder, { recursive: true });
  // A run that ends badly has failed, whatever its tests say.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** How many tests a project holds. @param {string} project */
export async function countTests(project) {
  const { output } = await run(nodeProgram(), [vitest, 'list', '--project', project, '--json'], { cwd: root });
  return JSON.parse(output.slice(output.indexOf('['))).length;
}

/** @param {Counts} counts */
export const summary = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
