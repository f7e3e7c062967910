import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { runProgram } from '../../../src-main/media/run.ts';
import { clipPath, sharedMedia } from '../../fixtures/media.ts';

// Makes the video that the benchmark indexes: real clips one after the other with silence between, under real pictures.

/** Length of the reel in seconds, and how many seconds of it speak or sound. */
const length = 600;
const speaking = 240;
const sounding = 120;
/** How often the reel is repeated to make an hour of it. */
const repeats = 6;

interface Clips {
  speech: string[];
  sounds: string[];
  pictures: string[];
}

interface Clip {
  path: string;
  /** Seconds of it that are taken. */
  seconds: number;
}

export interface Reel {
  path: string;
  /** The reel repeated until it lasts an hour. */
  hourPath: string;
  /** Seconds. */
  duration: number;
  clips: keyof typeof lists;
}

const lists = JSON.parse(readFileSync(join(import.meta.dirname, 'reel-clips.json'), 'utf8')) as {
  shared: Clips;
  checkedIn: Clips;
};
const tools = await findMediaTools();

/** The reel, made at first use: of the large collection where it lies beside the checkout, else of the checked-in clips. */
export async function makeReel(): Promise<Reel> {
  const clips = sharedMedia('inventory.json') === undefined ? 'checkedIn' : 'shared';
  const folder = join(import.meta.dirname, '../../../.cache/bench', keyOf(clips));
  await mkdir(folder, { recursive: true });
  const path = await made(join(folder, 'reel.mp4'), async () => reelArguments(lists[clips], finderOf(clips)));
  const hourPath = await made(join(folder, 'hour.mp4'), async () => [
    '-stream_loop',
    String(repeats - 1),
    '-i',
    path,
    '-c',
    'copy',
  ]);
  return { path, hourPath, duration: length, clips };
}

function keyOf(clips: string): string {
  const hash = createHash('sha256').update(clips).update(tools.ffmpeg.version);
  for (const source of ['reel.ts', 'reel-clips.json']) hash.update(readFileSync(join(import.meta.dirname, source)));
  return hash.digest('hex').slice(0, 16);
}

function finderOf(clips: keyof typeof lists): (clip: string) => string {
  if (clips === 'checkedIn') return clipPath;
  return (clip) => {
    const path = sharedMedia(clip);
    if (path === undefined) throw new Error(`The large collection lacks ${clip}.`);
    return path;
  };
}

async function made(path: string, makeArguments: () => Promise<string[]>): Promise<string> {
  if (existsSync(path)) return path;
  const unfinished = `${path}.${randomUUID()}.mp4`;
  try {
    const args = ['-nostdin', '-v', 'error', '-y', ...(await makeArguments()), '-movflags', '+faststart', unfinished];
    const { code, errors } = await runProgram(tools.ffmpeg.path, args, { patience: 600 });
    if (code !== 0) throw new Error(`ffmpeg could not make the reel: ${errors}`);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  return path;
}

async function reelArguments(clips: Clips, find: (clip: string) => string): Promise<string[]> {
  const heard = interleaved(
    await filled(clips.speech.map(find), speaking),
    await filled(clips.sounds.map(find), sounding),
  );
  const seen = await filled(clips.pictures.map(find), length);
  const pause = (length - speaking - sounding) / heard.length;
  const sounds = heard.map(
    ({ seconds }, at) =>
      `[${at}:a:0]aformat=sample_rates=48000:channel_layouts=mono,atrim=end=${seconds},apad,atrim=end=${seconds + pause}[a${at}]`,
  );
  const pictures = seen.map(({ seconds }, at) => {
    const fitted = 'scale=640:360:force_original_aspect_ratio=decrease,pad=640:360:(ow-iw)/2:(oh-ih)/2';
    return `[${heard.length + at}:v:0]trim=end=${seconds},${fitted},fps=25,setsar=1,format=yuv420p[v${at}]`;
  });
  const joined = [
    `${heard.map((_, at) => `[a${at}]`).join('')}concat=n=${heard.length}:v=0:a=1[a]`,
    `${seen.map((_, at) => `[v${at}]`).join('')}concat=n=${seen.length}:v=1:a=0[v]`,
  ];
  return [
    ...[...heard, ...seen].flatMap(({ path }) => ['-i', path]),
    '-filter_complex',
    [...sounds, ...pictures, ...joined].join(';'),
    ...'-map [v] -map [a]'.split(' '),
    ...'-c:v libx264 -preset veryfast -crf 28 -g 125 -c:a aac -b:a 96k'.split(' '),
    '-t',
    String(length),
  ];
}

/** The clips in turn until they last `seconds` together; the last one is cut. */
async function filled(paths: readonly string[], seconds: number): Promise<Clip[]> {
  const durations = await Promise.all(paths.map(async (path) => (await probe(tools, path)).duration));
  const taken: Clip[] = [];
  for (let left = seconds; left > 0;) {
    const at = taken.length % paths.length;
    const clip = { path: paths[at]!, seconds: Math.min(left, durations[at]!) };
    taken.push(clip);
    left -= clip.seconds;
  }
  return taken;
}

/** Both lists in their order, mixed evenly. */
function interleaved(some: readonly Clip[], others: readonly Clip[]): Clip[] {
  const placed = [some, others].flatMap((clips) =>
    clips.map((clip, at) => ({ clip, place: (at + 0.5) / clips.length })),
  );
  return placed.sort((a, b) => a.place - b.place).map(({ clip }) => clip);
}
