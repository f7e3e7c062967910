import { basename, extname } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { ClipWay } from '../domain/clip-export.ts';
import type { Moment } from '../domain/time.ts';
import { isStill } from '../domain/still-pictures.ts';
import type { MediaInfo } from '../domain/video.ts';
import { clipExtensions, copyArguments, remakeArguments } from './clip-arguments.ts';
import { isSameFile, noRoomFor, writeWhole } from './whole-file.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { frameTimesAt } from './frame-times.ts';
import { type Ending, Program } from './run.ts';

export interface CutOptions {
  clip: Moment;
  way: ClipWay;
  /** File to write. */
  target: string;
  signal?: AbortSignal | undefined;
  /** Told the written share, 0..1. */
  onProgress?: (fraction: number) => void;
}

/**
 * Writes a clip of a media file and says where it really begins and ends in the media time of the file. The target appears when
 * it is whole, or not at all. Errors: `USAGE` for a still picture, and for a target that is the file itself or of a kind that cannot be written;
 * `FILE_UNWRITABLE`, `DISK_FULL`, `FFMPEG_FAILED`, `CANCELLED`, `MEDIA_TIMEOUT`, `FFMPEG_MISSING`.
 */
export async function cutClip(
  tools: MediaTools,
  path: string,
  info: MediaInfo,
  { clip, way, target, signal, onProgress }: CutOptions,
): Promise<Moment> {
  if (isStill(info)) throw new AppError('USAGE', `${basename(path)} is a picture: there is no clip in it.`);
  const extension = await checkedExtension(path, target, way);
  const times = await frameTimesAt(tools, path, info, clip.start, signal);
  const start = way === 'exact' ? times.frame : times.keyframe;
  await writeWhole(target, async (output) => {
    const cut = { input: path, output, extension, clip, times };
    const args = way === 'exact' ? remakeArguments(cut) : copyArguments(cut);
    await using program = new Program(tools.ffmpeg.path, args, { signal });
    for await (const report of program.output())
      onProgress?.(Math.min(1, Math.max(0, writtenSeconds(report.toString('latin1')) / (clip.end - start))));
    const ending = await program.ending();
    if (ending.code !== 0) throw failure(ending, path, target, extension);
  });
  return { start, end: clip.end };
}

/** The last time in a report of `-progress`, in which both spellings count microseconds; 0 before anything is written. */
function writtenSeconds(report: string): number {
  const microseconds = Number([...report.matchAll(/^out_time_(?:us|ms)=(\d+)/gm)].at(-1)?.[1] ?? 0);
  return microseconds / 1e6;
}

async function checkedExtension(path: string, target: string, way: ClipWay): Promise<string> {
  if (await isSameFile(path, target))
    throw new AppError('USAGE', 'A clip cannot take the place of its own video: choose another name.');
  const extension = extname(target).slice(1).toLowerCase();
  const known = clipExtensions(way);
  if (known.includes(extension)) return extension;
  throw new AppError(
    'USAGE',
    `A clip cannot be written as ${basename(target)}: end its name with .${known.join(', .')}.`,
  );
}

function failure({ errors }: Ending, path: string, target: string, extension: string): AppError {
  const cause = new Error(errors);
  if (/No space left on device|Disk quota exceeded/.test(errors)) return noRoomFor(target, cause);
  if (errors.includes("Unknown encoder 'libx264'"))
    return new AppError(
      'FFMPEG_FAILED',
      'This ffmpeg cannot write H.264: install another, or export without re-encoding.',
      {
        cause,
      },
    );
  if (
    /not (?:currently )?supported in|Could not write header|incorrect codec parameters|Only .* supported/.test(errors)
  )
    return new AppError(
      'FFMPEG_FAILED',
      `What is in ${basename(path)} cannot be kept as it is in a .${extension} file: end the name with .mkv, or export it exactly.`,
      { cause },
    );
  return new AppError('FFMPEG_FAILED', `The clip of ${basename(path)} could not be written.`, { cause });
}
