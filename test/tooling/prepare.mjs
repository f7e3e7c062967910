// Runs before the commands that need nothing but the installed packages.
import { installDependencies } from './setup/dependencies.mjs';
import { main } from './setup/main.mjs';

await main(async () => {
  await installDependencies();
  return 0;
});
