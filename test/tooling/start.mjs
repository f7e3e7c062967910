// npm start [-- video…]: set-up, then Sightsound with the named videos, or with the sample.
import fs from 'node:fs';
import path from 'node:path';
import { launchFlags } from './launch-flags.mjs';
import { main } from './setup/main.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { SetupError, say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { tourInTerminal } from './terminal-tour.mjs';

const sample = path.join(root, 'assets', 'sintel-trailer.mp4');

/** The videos on the command line, where the person stood when typing it. */
function namedVideos() {
  const videos = process.argv.slice(2).map((name) => path.resolve(process.env.INIT_CWD ?? '', name));
  const missing = videos.find((video) => !fs.existsSync(video));
  if (missing !== undefined) throw new SetupError(`There is no file ${missing}.`);
  return videos.length > 0 ? videos : [sample];
}

await main(async () => {
  const videos = namedVideos();
  const { electron, screen, windowProblem } = await setUp();
  if (!screen || windowProblem !== undefined) {
    say(
      screen
        ? `The window cannot be opened (${windowProblem}), so here is the same job in the terminal.`
        : 'There is no display here, so here is the same job in the terminal.',
    );
    return tourInTerminal(videos, windowProblem === undefined ? electron : undefined);
  }
  const { flags, notice } = await launchFlags(electron);
  if (notice !== undefined) say(notice);
  say(`Opening ${videos.join(', ')}`);
  const { code } = await run(electron, [...flags, root, ...videos], { show: true });
  return code;
});
