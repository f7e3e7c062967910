import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Moment } from '../../../src-main/domain/time.ts';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { clipPath, sharedMedia } from '../../fixtures/media.ts';
import type { QuestionVideo } from './question-set.ts';

const run = promisify(execFile);
const rate = 16_000;
/** Silence between two clips, in seconds. */
const pause = 0.6;

export interface Montage {
  path: string;
  /** Where each clip lies. */
  clips: Moment[];
}

/** The file of a recording; several clips are joined into one. Undefined where a clip is not on this machine. */
export async function makeMontage({ name, media, clips }: QuestionVideo, folder: string): Promise<Montage | undefined> {
  const paths = clips.map((clip) => (media === 'fixtures' ? clipPath(clip) : sharedMedia(clip)));
  if (!paths.every((path) => path !== undefined)) return undefined;
  if (paths.length === 1) return { path: paths[0]!, clips: [{ start: 0, end: Number.POSITIVE_INFINITY }] };
  const { ffmpeg } = await findMediaTools();
  const sounds = await Promise.all(paths.map((path) => decode(ffmpeg.path, path)));
  const silence = Buffer.alloc(Math.round(pause * rate) * 2);
  const moments: Moment[] = [];
  let samples = 0;
  for (const sound of sounds) {
    moments.push({ start: samples / rate, end: (samples + sound.length / 2) / rate });
    samples += (sound.length + silence.length) / 2;
  }
  const path = join(folder, `${name}.wav`);
  await writeFile(path, wav(Buffer.concat(sounds.flatMap((sound) => [sound, silence]))));
  return { path, clips: moments };
}

async function decode(ffmpeg: string, path: string): Promise<Buffer> {
  const args = ['-v', 'error', '-i', path, '-ac', '1', '-ar', String(rate), '-f', 's16le', '-'];
  const { stdout } = await run(ffmpeg, args, { encoding: 'buffer', maxBuffer: 64 * 2 ** 20 });
  return stdout;
}

/** 16-bit mono samples with the 44-byte header. */
function wav(samples: Buffer): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
