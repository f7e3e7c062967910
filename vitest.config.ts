import { configDefaults, defineConfig } from 'vitest/config';

// Quick projects run side by side; those that measure, or that drive the one display, run after them, one file at a time.

const seconds = (count: number): number => count * 1000;

const project = (name: string, options: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: seconds(60),
    hookTimeout: seconds(60),
    ...options,
  },
});

const sequential = (order: number) => ({
  fileParallelism: false,
  maxWorkers: 1,
  sequence: { groupOrder: order },
  testTimeout: seconds(300),
  hookTimeout: seconds(300),
});

export default defineConfig({
  test: {
    exclude: configDefaults.exclude,
    pool: 'forks',
    projects: [
      project('check', { testTimeout: seconds(120) }),
      project('unit'),
      project('contract'),
      project('store'),
      project('engine'),
      project('golden', sequential(1)),
      project('e2e', { ...sequential(2), globalSetup: 'test/tooling/app-under-test.ts' }),
      project('package', { ...sequential(3), globalSetup: 'test/tooling/app-under-test.ts' }),
    ],
  },
});
