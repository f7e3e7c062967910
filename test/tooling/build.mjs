// npm run build
import { build } from './setup/build.mjs';
import { main } from './setup/main.mjs';

await main(async () => {
  await build();
  return 0;
});
