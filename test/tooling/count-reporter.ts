import fs from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Counts of one run. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Writes the counts of the run as JSON to the file that TEST_COUNTS names. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      // A file that cannot be loaded, or whose hooks fail, holds tests that never ran.
      counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') counts.passed += 1;
        else if (state === 'failed') counts.failed += 1;
        else counts.skipped += 1;
      }
    }
    const file = process.env['TEST_COUNTS'];
    if (file !== undefined) fs.writeFileSync(file, JSON.stringify(counts));
  }
}
