import fs from 'node:fs';
import { nodeProgram, packageFile } from './paths.mjs';
import { releasesReachable } from './reachable.mjs';
import { exists, run, tail } from './run.mjs';
import { SetupError, say, timed } from './say.mjs';

const staticProgram = packageFile('ffmpeg-static', process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg');

/** True when there is an ffmpeg that is kept up to date: one that was named, ffmpeg-static, or the system's. */
export async function hasFfmpeg() {
  const named = process.env.SIGHTSOUND_FFMPEG;
  return (
    (named !== undefined && fs.existsSync(named)) ||
    fs.existsSync(staticProgram) ||
    (await exists('ffmpeg', '-version'))
  );
}

/** Fetches the program of ffmpeg-static, whose own script does it. Unless it is required, only where its server is reachable. @param {{ required?: boolean }} [options] */
export async function fetchFfmpeg({ required = false } = {}) {
  if (fs.existsSync(staticProgram)) return;
  if (!required && !(await releasesReachable())) return;
  await timed('Downloading ffmpeg (once)', async () => {
    const { code, output } = await run(nodeProgram(), [packageFile('ffmpeg-static', 'install.js')], { seconds: 600 });
    if (code === 0) return;
    fs.rmSync(staticProgram, { force: true });
    if (required) throw new SetupError(`A package needs ffmpeg-static, whose download failed:\n${tail(output)}`);
    say('  the download failed');
  });
}

/** Said when only the old program of @ffmpeg-installer is left. */
export const oldFfmpegWarning =
  'Using the ffmpeg of 2018 that @ffmpeg-installer brings: good enough to try Sightsound, but do not open files from strangers with it.';
