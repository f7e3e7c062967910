import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { runProgram } from './run.ts';

/** Where a program was found. `bundled` is the development fallback from the package registry. */
export type ToolSource = 'setting' | 'environment' | 'ffmpeg-static' | 'beside ffmpeg' | 'path' | 'bundled';

export interface MediaTool {
  path: string;
  version: string;
  source: ToolSource;
  /** Year of the build as its copyright line says, or null. */
  year: number | null;
}

export interface MediaTools {
  ffmpeg: MediaTool;
  ffprobe: MediaTool;
  /** Sentences that a person should read. */
  warnings: string[];
}

interface Candidate {
  path: string;
  source: ToolSource;
}

/**
 * Finds the ffmpeg and ffprobe that run on this machine: the person's setting, the environment, ffmpeg-static, the PATH,
 * the development fallback. Throws `FFMPEG_MISSING` with what to do.
 */
export async function findMediaTools({
  ffmpegPath,
}: { ffmpegPath?: string | null | undefined } = {}): Promise<MediaTools> {
  const ffmpeg = await firstThatRuns('ffmpeg', [
    ...given(ffmpegPath, 'setting'),
    ...given(process.env.SIGHTSOUND_FFMPEG, 'environment'),
    ...given(
      pathFrom(() => load('ffmpeg-static')),
      'ffmpeg-static',
    ),
    ...onSearchPath('ffmpeg'),
    ...given(
      pathFrom(() => load('@ffmpeg-installer/ffmpeg')),
      'bundled',
    ),
  ]);
  const ffprobe = await firstThatRuns('ffprobe', [
    ...given(process.env.SIGHTSOUND_FFPROBE, 'environment'),
    ...given(join(dirname(ffmpeg.path), programName('ffprobe')), 'beside ffmpeg'),
    ...onSearchPath('ffprobe'),
    ...given(
      pathFrom(() => load('@ffprobe-installer/ffprobe')),
      'bundled',
    ),
  ]);
  return { ffmpeg, ffprobe, warnings: warningsAbout(ffmpeg, ffmpegPath) };
}

function warningsAbout(ffmpeg: MediaTool, ffmpegPath: string | null | undefined): string[] {
  const warnings: string[] = [];
  if (ffmpegPath && ffmpeg.source !== 'setting') {
    warnings.push(`The ffmpeg that the settings name, ${ffmpegPath}, does not run; ${ffmpeg.path} is used instead.`);
  }
  if (ffmpeg.source === 'bundled') {
    warnings.push(
      `The ffmpeg in use is the one for development, of ${ffmpeg.year ?? 'unknown age'}: install a current ffmpeg before you open videos that you do not trust.`,
    );
  }
  return warnings;
}

async function firstThatRuns(name: string, candidates: readonly Candidate[]): Promise<MediaTool> {
  for (const candidate of candidates) {
    const tool = await tryTool(name, candidate);
    if (tool) return tool;
  }
  throw new AppError(
    'FFMPEG_MISSING',
    `No ${name} was found that runs: install ffmpeg (on Debian or Ubuntu: sudo apt-get install ffmpeg), or name the program in SIGHTSOUND_${name.toUpperCase()}.`,
  );
}

async function tryTool(name: string, { path, source }: Candidate): Promise<MediaTool | undefined> {
  try {
    await access(path, constants.X_OK);
    const { code, output } = await runProgram(path, ['-version'], { patience: 20 });
    const [, version] = new RegExp(`^${name} version (\\S+)`).exec(output) ?? [];
    if (code !== 0 || version === undefined) return undefined;
    const [, year] = /Copyright \(c\) (?:\d{4}-)?(\d{4})/.exec(output) ?? [];
    return { path, version, source, year: year === undefined ? null : Number(year) };
  } catch {
    // Not there, not for this machine, or no such program: the next candidate may serve.
    return undefined;
  }
}

function given(path: string | null | undefined, source: ToolSource): Candidate[] {
  return path ? [{ path, source }] : [];
}

function onSearchPath(name: string): Candidate[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => ({ path: join(folder, programName(name)), source: 'path' }));
}

function programName(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

// Not named `require`: the bundler declares that name itself where it sees it called.
const load = createRequire(import.meta.url);

/** The program that an optional package brings, outside the archive that a packaged app keeps its code in. */
function pathFrom(loadPackage: () => unknown): string | undefined {
  try {
    const loaded = loadPackage() as string | { path?: string } | null;
    const path = typeof loaded === 'string' ? loaded : loaded?.path;
    return path?.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
  } catch {
    return undefined;
  }
}
