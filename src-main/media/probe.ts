import { basename } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { MediaInfo } from '../domain/video.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { sizeOfFile } from './file-size.ts';
import { inputArguments } from './input.ts';
import { isPlaylist } from './playlist.ts';
import { probeStill } from './probe-still.ts';
import { describe, type ProbeReport, probeReport } from './probe-report.ts';
import { runProgram } from './run.ts';
import { stillKindOfFile } from './still-kinds.ts';

/**
 * Says what is in a media file, without decoding it; of a still picture by decoding it.
 * Errors: `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `FILE_EMPTY`; `MEDIA_REFUSED` for playlists, which only name other files;
 * `MEDIA_INVALID` for what no reader understands; `PICTURE_INVALID` for a still picture that cannot be read; `MEDIA_NO_STREAMS` for a container with neither picture nor sound.
 */
export async function probe(
  tools: MediaTools,
  path: string,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<MediaInfo> {
  const name = basename(path);
  const bytes = await sizeOfFile(path);
  if (await isPlaylist(path)) {
    throw new AppError('MEDIA_REFUSED', `${name} is not opened: it holds no video or sound, but names other files.`);
  }
  const kind = await stillKindOfFile(path);
  if (kind) return probeStill(tools, path, { kind, bytes }, signal);
  const args = [
    '-v',
    'warning',
    '-print_format',
    'json',
    '-show_format',
    '-show_streams',
    '-show_chapters',
    ...inputArguments(path),
  ];
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
