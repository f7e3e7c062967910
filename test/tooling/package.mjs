// npm run package [-- --fallback-runtime] [electron-builder arguments]
// The packages of this system in dist/. With --fallback-runtime only an unpacked folder, to try the packaging where the official Electron
// cannot be downloaded: that runtime is out of support and must not be given to anyone.
import path from 'node:path';
import { fallbackProgram, fallbackVersion, installFallback } from './fallback-runtime/install.mjs';
import { build } from './setup/build.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { fetchFfmpeg } from './setup/ffmpeg.mjs';
import { main } from './setup/main.mjs';
import { nodeProgram, packageFile, root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { SetupError, say } from './setup/say.mjs';

/** Arguments that make electron-builder use the fallback runtime, and only a folder of it. */
async function fallbackArguments() {
  if (fallbackProgram() === undefined) await installFallback();
  const program = fallbackProgram();
  if (program === undefined) throw new SetupError('There is no fallback runtime for this system.');
  say('Packaging with the fallback Electron: for trying out only, not for giving away.');
  return ['--dir', `-c.electronVersion=${fallbackVersion}`, `-c.electronDist=${path.dirname(program)}`];
}

await main(async () => {
  const args = process.argv.slice(2);
  const fallback = args.includes('--fallback-runtime');
  await installDependencies();
  if (!fallback) await fetchFfmpeg({ required: true });
  await build();
  const builder = packageFile('electron-builder', 'cli.js');
  const others = args.filter((argument) => argument !== '--fallback-runtime');
  const { code } = await run(
    nodeProgram(),
    [builder, '--publish=never', ...(fallback ? await fallbackArguments() : []), ...others],
    {
      cwd: root,
      show: true,
    },
  );
  return code;
});
