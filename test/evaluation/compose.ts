import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { runProgram } from '../../src-main/media/run.ts';
import { sharedMedia } from '../fixtures/media.ts';
import type { Recording } from './recordings.ts';

const rate = 48_000;

/**
 * The file of a recording; one of several clips is made at first use and kept.
 *
 * @param folder where files are kept between runs
 */
export async function recordingFile(recording: Recording, tools: MediaTools, folder: string): Promise<string> {
  if (recording.file !== undefined) return collected(recording.file);
  const key = createHash('sha256').update(JSON.stringify(recording)).update(tools.ffmpeg.version).digest('hex');
  const isSeen = recording.film !== undefined || recording.pictures !== undefined;
  const extension = isSeen ? 'mp4' : 'wav';
  const path = join(folder, `${recording.name}-${key.slice(0, 12)}.${extension}`);
  if (existsSync(path)) return path;
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}.${extension}`;
  try {
    const { code, errors } = await runProgram(tools.ffmpeg.path, [...argumentsFor(recording), unfinished], {
      patience: 600,
    });
    if (code !== 0) throw new Error(`ffmpeg could not make ${recording.name}: ${errors}`);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  return path;
}

function argumentsFor({ seconds, film, pictures = [], sounds = [] }: Recording): string[] {
  const shown =
    film === undefined ? pictures.flatMap((_, at) => drawing(pictures, at, seconds)) : ['-i', collected(film)];
  const heard = sounds.flatMap(({ clip }) => ['-i', collected(clip)]);
  const shownCount = film === undefined ? pictures.length : 1;
  const isHeard = sounds.length > 0;
  const graph = [...(isHeard ? soundGraph(sounds, seconds, shownCount) : []), ...pictureGraph(shownCount)];
  const picture = shownCount > 0 ? ['-map', '[v]', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20'] : [];
  const codec = shownCount > 0 ? ['-c:a', 'aac', '-b:a', '128k', '-movflags', '+faststart'] : ['-c:a', 'pcm_s16le'];
  const sound = isHeard ? ['-map', '[a]', ...codec] : [];
  const output = [...sound, ...picture, '-t', String(seconds), '-fflags', '+bitexact'];
  return ['-nostdin', '-v', 'error', '-y', ...shown, ...heard, '-filter_complex', graph.join(';'), ...output];
}

/** A still that is on screen until the next. */
function drawing(pictures: NonNullable<Recording['pictures']>, at: number, seconds: number): string[] {
  const { clip, start } = pictures[at]!;
  const end = pictures[at + 1]?.start ?? seconds;
  return ['-loop', '1', '-framerate', '25', '-t', String(end - start), '-i', collected(clip)];
}

/** Drawings have an empty ground; it becomes white, as on paper. */
function pictureGraph(count: number): string[] {
  if (count === 0) return [];
  const size = '640:480:force_original_aspect_ratio=decrease:flags=lanczos';
  const each = Array.from(
    { length: count },
    (_, at) =>
      `color=white:s=640x480:r=25[w${at}];[${at}:v]format=rgba,scale=${size}[p${at}];` +
      `[w${at}][p${at}]overlay=(W-w)/2:(H-h)/2:shortest=1,fps=25,setsar=1,format=yuv420p[v${at}]`,
  );
  const all = each.map((_, at) => `[v${at}]`).join('');
  return [...each, `${all}concat=n=${count}:v=1[v]`];
}

/** @param first number of the first sound among the inputs */
function soundGraph(sounds: NonNullable<Recording['sounds']>, seconds: number, first: number): string[] {
  // Every part lasts to the end, or the mixer would turn the others up.
  const each = sounds.map(
    ({ start }, at) =>
      `[${first + at}:a]aformat=sample_rates=${rate}:channel_layouts=mono,` +
      `adelay=${Math.round(start * 1000)},apad,atrim=end=${seconds}[s${at}]`,
  );
  const all = sounds.map((_, at) => `[s${at}]`).join('');
  return [...each, `${all}amix=inputs=${sounds.length},volume=${sounds.length}[a]`];
}

function collected(file: string): string {
  const path = sharedMedia(file);
  if (path === undefined) throw new Error(`The large media collection lacks ${file}.`);
  return path;
}
