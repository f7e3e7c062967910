import { expect, test } from 'vitest';
import { checks, runCheck } from '../tooling/checks.mjs';

// The same checks as `npm run check`, counted with the tests.
test.for(checks)('$name', async ({ command }) => {
  const { code, output } = await runCheck(command);
  expect(code, output).toBe(0);
});
