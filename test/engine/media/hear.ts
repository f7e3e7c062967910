import type { MediaInfo } from '../../../src-main/domain/video.ts';
import { type AudioOptions, readAudio } from '../../../src-main/media/audio.ts';
import type { MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { probe } from '../../../src-main/media/probe.ts';

/** A whole sound track in one array. */
export interface Sound {
  info: MediaInfo;
  start: number;
  rate: number;
  samples: Float32Array;
  warnings: string[];
}

/** Reads a sound track to its end; pieces that do not follow one another are an error. */
export async function hear(tools: MediaTools, path: string, options: AudioOptions = {}): Promise<Sound> {
  const info = await probe(tools, path);
  const warnings: string[] = [];
  const pieces = await Array.fromAsync(
    readAudio(tools, path, info, { ...options, onTruncated: (message) => warnings.push(message) }),
  );
  const [first] = pieces;
  if (!first) return { info, start: options.from ?? 0, rate: 0, samples: new Float32Array(), warnings };
  const samples = new Float32Array(pieces.reduce((sum, piece) => sum + piece.samples.length, 0));
  let length = 0;
  for (const piece of pieces) {
    const gap = piece.start - first.start - length / first.sampleRate;
    if (piece.sampleRate !== first.sampleRate || Math.abs(gap) > 1e-6)
      throw new Error(`A piece at ${piece.start} is not in its place.`);
    samples.set(piece.samples, length);
    length += piece.samples.length;
  }
  return { info, start: first.start, rate: first.sampleRate, samples, warnings };
}

/** Media times at which a beep begins: the sound gets loud after at least 0.3 s of quiet. */
export function beepsIn({ start, rate, samples }: Sound): number[] {
  const beeps: number[] = [];
  let lastLoud = -Infinity;
  for (const [index, sample] of samples.entries()) {
    if (Math.abs(sample) < 0.1) continue;
    if (index - lastLoud > 0.3 * rate) beeps.push(start + index / rate);
    lastLoud = index;
  }
  return beeps;
}

/** By how many samples `part` lies later than `whole` says, by the best match of the two around `at` seconds. */
export function lag(whole: Sound, part: Sound, at: number): number {
  const { rate } = whole;
  const window = Math.round(0.1 * rate);
  const farthest = Math.round(0.02 * rate);
  const inWhole = Math.round((at - whole.start) * rate);
  const inPart = Math.round((at - part.start) * rate);
  let best = { lag: 0, error: Infinity };
  for (let shift = -farthest; shift <= farthest; shift++) {
    let error = 0;
    for (let index = 0; index < window; index++) {
      error += ((whole.samples[inWhole + index] ?? 0) - (part.samples[inPart + index + shift] ?? 0)) ** 2;
    }
    if (error < best.error) best = { lag: shift, error };
  }
  return best.lag;
}
