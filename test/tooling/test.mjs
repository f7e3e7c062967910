// npm test [-- vitest arguments]: set-up, then the whole suite. The last line is always `N passed, N failed, N skipped`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main } from './setup/main.mjs';
import { nodeProgram, packageFile, root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { print, say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

const vitest = packageFile('vitest', 'vitest.mjs');

/** Runs vitest and returns what its tests came to. @param {string[]} args */
async function runTests(args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sightsound-test-'));
  const countsFile = path.join(folder, 'counts.json');
  const env = { ...process.env, TEST_COUNTS: countsFile };
  const reporters = ['--reporter=default', '--reporter=./test/tooling/count-reporter.ts'];
  const { code } = await run(nodeProgram(), [vitest, 'run', ...reporters, ...args], { cwd: root, env, show: true });
  const counts = fs.existsSync(countsFile)
    ? JSON.parse(fs.readFileSync(countsFile, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  fs.rmSync(folder, { recursive: true });
  // A run that ends badly has failed, whatever its tests say.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** How many end-to-end tests there are, to say how many were left out. */
async function countWindowTests() {
  const { output } = await run(nodeProgram(), [vitest, 'list', '--project', 'e2e', '--json'], { cwd: root });
  return JSON.parse(output.slice(output.indexOf('['))).length;
}

await main(async () => {
  const counts = { passed: 0, failed: 1, skipped: 0 };
  try {
    const { windowProblem } = await setUp();
    const args = process.argv.slice(2);
    if (args.length === 0) args.push('--project=!package');
    if (windowProblem !== undefined) args.push('--project=!e2e');
    Object.assign(counts, await runTests(args));
    if (windowProblem !== undefined) {
      counts.skipped += await countWindowTests();
      say(`The tests of the window were skipped: ${windowProblem}`);
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  print(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed === 0 ? 0 : 1;
});
