import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { runProgram } from '../../../src-main/media/run.ts';
import { sharedMedia } from '../../fixtures/media.ts';
import type { ChapterRecording } from './recordings.ts';

/** Seconds of silence behind every clip of a recording without picture, as a speaker pauses. */
const pause = 0.7;

interface Laid {
  path: string;
  from: number;
  seconds: number;
  isHeard: boolean;
}

/** A recording as a file, and the media times in seconds at which its parts but the first begin. */
export interface Composed {
  path: string;
  boundaries: number[];
}

/** Makes a recording at first use, and keeps it in `folder`. */
export async function composeChapters(
  recording: ChapterRecording,
  tools: MediaTools,
  folder: string,
): Promise<Composed> {
  const parts = await Promise.all(recording.parts.map(({ clips }) => Promise.all(clips.map((one) => lay(one, tools)))));
  const isSeen = recording.parts[0]!.clips.some(({ file }) => /\.(?:mp4|webm|mkv|avi)$/.test(file));
  const rest = isSeen ? 0 : pause;
  const lengths = parts.map((clips) => clips.reduce((sum, { seconds }) => sum + seconds + rest, 0));
  const boundaries = lengths.slice(0, -1).map((_, at) => lengths.slice(0, at + 1).reduce((sum, one) => sum + one, 0));
  const key = createHash('sha256').update(JSON.stringify(recording)).update(tools.ffmpeg.version).digest('hex');
  const extension = isSeen ? 'mp4' : 'wav';
  const path = join(folder, `chapters-${recording.name}-${key.slice(0, 12)}.${extension}`);
  if (!existsSync(path)) await make(parts.flat(), path, { tools, extension, isSeen });
  return { path, boundaries };
}

async function lay(
  { file, from, seconds }: ChapterRecording['parts'][number]['clips'][number],
  tools: MediaTools,
): Promise<Laid> {
  const path = sharedMedia(file);
  if (path === undefined) throw new Error(`The large media collection lacks ${file}.`);
  const { duration, audio } = await probe(tools, path);
  return { path, from, seconds: seconds ?? duration - from, isHeard: audio.length > 0 };
}

async function make(
  clips: readonly Laid[],
  path: string,
  { tools, extension, isSeen }: { tools: MediaTools; extension: string; isSeen: boolean },
): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const unfinished = `${path}.${randomUUID()}.${extension}`;
  const inputs = clips.flatMap(({ path: clip, from, seconds }) => [
    '-ss',
    String(from),
    '-t',
    String(seconds),
    '-i',
    clip,
  ]);
  const graph = clips.flatMap((clip, at) => [
    soundOf(clip, at, isSeen ? 0 : pause),
    ...(isSeen ? [pictureOf(clip, at)] : []),
  ]);
  const all = clips.map((_, at) => `${isSeen ? `[v${at}]` : ''}[a${at}]`).join('');
  graph.push(`${all}concat=n=${clips.length}:v=${isSeen ? 1 : 0}:a=1${isSeen ? '[v]' : ''}[a]`);
  const coding = isSeen
    ? ['-map', '[v]', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '22', '-map', '[a]', '-c:a', 'aac']
    : ['-map', '[a]', '-c:a', 'pcm_s16le'];
  const args = ['-nostdin', '-v', 'error', '-y', ...inputs, '-filter_complex', graph.join(';'), ...coding];
  try {
    const { code, errors } = await runProgram(tools.ffmpeg.path, [...args, '-fflags', '+bitexact', unfinished], {
      patience: 600,
    });
    if (code !== 0) throw new Error(`ffmpeg could not make ${path}: ${errors}`);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Sound of exactly the clip's length and the pause behind it; silence where it has none. */
function soundOf({ seconds, isHeard }: Laid, at: number, rest: number): string {
  const length = seconds + rest;
  const source = isHeard
    ? `[${at}:a]aresample=48000,aformat=sample_fmts=s16:channel_layouts=mono,apad`
    : 'anullsrc=r=48000:cl=mono';
  return `${source},atrim=end=${length},asetpts=PTS-STARTPTS[a${at}]`;
}

function pictureOf({ seconds }: Laid, at: number): string {
  const size = 'scale=640:360:force_original_aspect_ratio=decrease,pad=640:360:-1:-1';
  return `[${at}:v]${size},fps=25,setsar=1,format=yuv420p,tpad=stop_mode=clone:stop_duration=1,trim=end=${seconds},setpts=PTS-STARTPTS[v${at}]`;
}
