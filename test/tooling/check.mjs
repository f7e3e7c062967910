// npm run check
import { checks, runCheck } from './checks.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { main } from './setup/main.mjs';
import { say } from './setup/say.mjs';

await main(async () => {
  await installDependencies();
  let failed = 0;
  for (const { name, command } of checks) {
    const { code, output } = await runCheck(command);
    say(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`);
    if (code === 0) continue;
    failed += 1;
    say(output);
  }
  return failed === 0 ? 0 : 1;
});
