import { hasDisplay } from '../display.mjs';
import { resolveElectron } from '../electron-runtime.mjs';
import { build } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { fetchFfmpeg, hasFfmpeg, oldFfmpegWarning } from './ffmpeg.mjs';
import { say } from './say.mjs';
import { installPackages, missingPackages } from './system-packages.mjs';

/**
 * Everything between a fresh clone and a program that runs. Each step looks first, so a second time costs next to nothing.
 * @returns {Promise<{ electron: string, screen: boolean, windowProblem: string | undefined }>}
 *   the runtime, whether there is a screen, and why no window can be opened, if so, even on a virtual display
 */
export async function setUp() {
  await installDependencies();
  const { executable: electron } = await resolveElectron();
  const screen = await hasDisplay();
  if (!(await hasFfmpeg())) await fetchFfmpeg();

  const lacking = async () => missingPackages({ electron, screen, ffmpeg: await hasFfmpeg() });
  const command = await installPackages(await lacking());
  if (command !== undefined)
    say(`Some system packages are missing and cannot be installed from here. Run this once:\n\n  ${command}\n`);
  if (!(await hasFfmpeg())) say(oldFfmpegWarning);

  await build();
  const stillLacking = (await lacking()).filter((wish) => wish.what !== 'ffmpeg').map((wish) => wish.what);
  const windowProblem = stillLacking.length === 0 ? undefined : `${stillLacking.join(' and ')} missing`;
  return { electron, screen, windowProblem };
}
