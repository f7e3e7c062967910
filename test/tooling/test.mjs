// npm test [-- vitest arguments]: set-up, then the whole suite. The last line is always `N passed, N failed, N skipped`.
import { countTests, runTests, summary } from './run-tests.mjs';
import { main } from './setup/main.mjs';
import { print, say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

/** Projects of tests that open a window. */
const ofWindow = ['window', 'e2e'];

await main(async () => {
  let counts = { passed: 0, failed: 1, skipped: 0 };
  try {
    const { windowProblem } = await setUp();
    const args = process.argv.slice(2);
    if (args.length === 0) args.push('--project=!package');
    if (windowProblem !== undefined) args.push(...ofWindow.map((project) => `--project=!${project}`));
    counts = await runTests(args);
    if (windowProblem !== undefined) {
      for (const project of ofWindow) counts.skipped += await countTests(project);
      say(`The tests of the window were skipped: ${windowProblem}.`);
    }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
  print(summary(counts));
  return counts.failed === 0 ? 0 : 1;
});
