import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { MediaInfo } from '../domain/video.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { inputArguments } from './input.ts';
import { isPlaylist } from './playlist.ts';
import { describe, type ProbeReport, probeReport } from './probe-report.ts';
import { runProgram } from './run.ts';

/**
 * Says what is in a media file, without decoding it.
 * Errors: `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `FILE_EMPTY`; `MEDIA_REFUSED` for playlists, which only name other files;
 * `MEDIA_INVALID` for what no reader understands; `MEDIA_NO_STREAMS` for a container with neither picture nor sound.
 */
export async function probe(
  tools: MediaTools,
  path: string,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<MediaInfo> {
  const name = basename(path);
  const bytes = await sizeOf(path);
  if (await isPlaylist(path)) {
    throw new AppError('MEDIA_REFUSED', `${name} is not opened: it holds no video or sound, but names other files.`);
  }
  const args = ['-v', 'warning', '-print_format', 'json', '-show_format', '-show_streams', ...inputArguments(path)];
  const { code, output, errors } = await runProgram(tools.ffprobe.path, args, { signal });
  if (code !== 0) {
    const cause = new Error(errors);
    throw new AppError('MEDIA_INVALID', `${name} is not a video or sound file, or it is damaged.`, { cause });
  }
  const { duration: declared, ...found } = describe(parseReport(output));
  if (!found.picture && found.audio.length === 0) {
    throw new AppError('MEDIA_NO_STREAMS', `${name} has neither a picture nor a sound track.`);
  }
  const guessed = errors.includes('Estimating duration') || endsAbsolutely(found);
  const duration = guessed || !declared ? await measureDuration(tools, path, signal) : declared;
  if (!(duration > 0)) throw new AppError('MEDIA_INVALID', `${name} holds no media that plays.`);
  return { ...found, duration, bytes };
}

async function sizeOf(path: string): Promise<number> {
  const name = basename(path);
  try {
    const file = await stat(path);
    if (!file.isFile()) throw new AppError('FILE_UNREADABLE', `${name} is not a file.`);
    if (file.size === 0) throw new AppError('FILE_EMPTY', `${name} is empty.`);
    await access(path, constants.R_OK);
    return file.size;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const missing = ['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '');
    if (missing) throw new AppError('FILE_NOT_FOUND', `There is no file ${path}.`, { cause });
    throw new AppError('FILE_UNREADABLE', `${name} cannot be read.`, { cause });
  }
}

function parseReport(output: string): ProbeReport {
  try {
    return probeReport.parse(JSON.parse(output));
  } catch (cause) {
    throw new AppError('FFMPEG_FAILED', 'ffprobe answered in a form that is not understood.', { cause });
  }
}

/** MP4 and Matroska declare where the last frame ends, which is not the length when the first one starts late. */
function endsAbsolutely({ container, startTime }: Pick<MediaInfo, 'container' | 'startTime'>): boolean {
  return startTime > 0.5 && (container === 'mp4' || container === 'matroska');
}

/** Reads the file to its end, decoding nothing, and returns where the last track ends in media time, 0 if nowhere. */
async function measureDuration(tools: MediaTools, path: string, signal: AbortSignal | undefined): Promise<number> {
  const args = [
    ['-nostdin', '-v', 'error', ...inputArguments(path)],
    ['-map', '0:V?', '-map', '0:a?', '-c', 'copy', '-progress', 'pipe:1', '-f', 'null', '-'],
  ].flat();
  const { output } = await runProgram(tools.ffmpeg.path, args, { signal });
  const last = [...output.matchAll(/^out_time_us=(\d+)|^out_time_ms=(\d+)/gm)].at(-1);
  return Number(last?.[1] ?? last?.[2] ?? 0) / 1e6;
}
