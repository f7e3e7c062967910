import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

// Test files run side by side, those of whole programs after the quick ones; what drives the one display runs one file at a time.

const seconds = (count: number): number => count * 1000;

/** The program is started hundreds of times: what one start compiles, the next one need not. */
const compiled = path.join(import.meta.dirname, '.cache/compiled');

const project = (name: string, options: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: seconds(120),
    hookTimeout: seconds(120),
    // Left to itself it keeps one core free, which is half of two.
    maxWorkers: '100%',
    env: { NODE_COMPILE_CACHE: compiled },
    ...options,
  },
});

const later = (order: number) => ({
  sequence: { groupOrder: order },
  testTimeout: seconds(300),
  hookTimeout: seconds(300),
});

const sequential = (order: number) => ({ ...later(order), fileParallelism: false, maxWorkers: 1 });

export default defineConfig({
  test: {
    exclude: configDefaults.exclude,
    pool: 'forks',
    projects: [
      project('check'),
      project('unit'),
      project('window', { globalSetup: 'test/window/harness/build.ts' }),
      project('contract'),
      project('store'),
      project('engine', { testTimeout: seconds(300) }),
      project('golden', later(1)),
      project('e2e', { ...sequential(2), globalSetup: 'test/tooling/app-under-test.ts' }),
      project('package', { ...sequential(3), globalSetup: 'test/tooling/app-under-test.ts' }),
    ],
  },
});
