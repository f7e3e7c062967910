// npm run check
import { checks, runCheck } from './checks.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { main } from './setup/main.mjs';
import { print } from './setup/say.mjs';

await main(async () => {
  await installDependencies();
  let failed = 0;
  for (const { name, command } of checks) {
    const { code, output } = await runCheck(command);
    print(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`);
    if (code === 0) continue;
    failed += 1;
    print(output);
  }
  return failed === 0 ? 0 : 1;
});
