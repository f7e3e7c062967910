import { writeFile } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProxySegment } from '../../../src-main/domain/proxy.ts';
import type { MediaInfo } from '../../../src-main/domain/video.ts';
import { readAudio } from '../../../src-main/media/audio.ts';
import type { MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { readFrames, type Frame } from '../../../src-main/media/frames.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { readProxy, segmentCount } from '../../../src-main/media/proxy.ts';
import { proxyEncoders, type ProxyEncoder } from '../../../src-main/media/proxy-encoders.ts';
import { runProgram } from '../../../src-main/media/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightsound-proxy-'));

/** What can be seen and heard in a file, by its media time. */
export interface Content {
  info: MediaInfo;
  frames: Frame[];
  rate: number;
  samples: Float32Array;
}

export async function contentOf(tools: MediaTools, path: string): Promise<Content> {
  const info = await probe(tools, path);
  const frames = info.picture ? await Array.fromAsync(readFrames(tools, path, info, { views: [{ longest: 64 }] })) : [];
  const pieces = info.audio.length > 0 ? await Array.fromAsync(readAudio(tools, path, info)) : [];
  const samples = new Float32Array(pieces.reduce((sum, piece) => sum + piece.samples.length, 0));
  let length = 0;
  for (const piece of pieces) {
    samples.set(piece.samples, length);
    length += piece.samples.length;
  }
  return { info, frames, rate: pieces[0]?.sampleRate ?? 0, samples };
}

/**
 * The proxy of a file in one file, put together of several runs: each run makes two segments, so that every second join is one of
 * two runs, as after a seek.
 */
export async function proxied(
  tools: MediaTools,
  path: string,
  encoder: ProxyEncoder = proxyEncoders[0]!,
): Promise<{ path: string; segments: ProxySegment[] }> {
  const info = await probe(tools, path);
  const segments: ProxySegment[] = [];
  const { signal } = new AbortController();
  while (segments.length < segmentCount(info)) {
    const first = segments.length;
    for await (const segment of readProxy(tools, path, info, { first, encoder, signal })) {
      segments.push(segment);
      if (segments.length === first + 2) break;
    }
  }
  const joined = join(folder, `${segments.length}-${Math.random().toString(36).slice(2)}.mp4`);
  await writeFile(joined, Buffer.concat(segments.map(({ mp4 }) => mp4)));
  return { path: joined, segments };
}

/** A file that ffmpeg makes of another one; undefined where this ffmpeg lacks an encoder. */
export async function coded(
  tools: MediaTools,
  source: string,
  name: string,
  args: string,
): Promise<string | undefined> {
  const path = join(folder, name);
  const { ffmpeg } = tools;
  const { code, errors } = await runProgram(
    ffmpeg.path,
    ['-nostdin', '-v', 'error', '-y', '-ss', '20', '-i', source, '-t', '5', ...args.split(' '), path],
    { patience: 120 },
  );
  if (/Unknown encoder|not recognized encoder/.test(errors)) return undefined;
  if (code !== 0) throw new Error(`${name} could not be made: ${errors}`);
  return path;
}

/** Mean difference of two frames in brightness, 0 to 255. */
export function difference(a: Frame, b: Frame): number {
  const pixels = a.width * a.height;
  let sum = 0;
  for (let at = 0; at < pixels; at++) sum += Math.abs((a.yuv[at] ?? 0) - (b.yuv[at] ?? 0));
  return sum / pixels;
}

/** How two sounds differ around a time: by how many samples the second is late, and the largest difference of two samples. */
export function compareSound(a: Content, b: Content, at: number): { shift: number; largest: number } {
  const [from, to] = [Math.round((at - 0.2) * a.rate), Math.round((at + 0.2) * a.rate)];
  const compare = (shift: number): { shift: number; sum: number; largest: number } => {
    let [sum, largest] = [0, 0];
    for (let index = from; index < to; index++) {
      const distance = Math.abs((a.samples[index] ?? 0) - (b.samples[index + shift] ?? 0));
      sum += distance ** 2;
      largest = Math.max(largest, distance);
    }
    return { shift, sum, largest };
  };
  const shifts = Array.from({ length: 41 }, (_, index) => compare(index - 20));
  return shifts.reduce((best, next) => (next.sum < best.sum ? next : best));
}
