import { join } from 'node:path';
import type { Moment } from '../../../src-main/domain/time.ts';
import { Resampler } from '../../../src-main/kernels/resample.ts';
import { readAudio } from '../../../src-main/media/audio.ts';
import { type ColourFrame, readExactFrames } from '../../../src-main/media/exact-frames.ts';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { readFrameList } from '../../../src-main/media/frame-list.ts';
import type { Size } from '../../../src-main/media/picture-size.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { clipPath } from '../../fixtures/media.ts';

/** Folder of a scaled-down pack of random weights. */
export const packFolder = (name: string): string => join(import.meta.dirname, '../../fixtures/packs', name);

/** When the frames of a clip appear. */
export async function frameTimes(clip: string): Promise<{ times: number[]; duration: number }> {
  const tools = await findMediaTools();
  const info = await probe(tools, clipPath(clip));
  const { times } = await readFrameList(tools, clipPath(clip), info, { start: 0, end: info.duration });
  return { times, duration: info.duration };
}

/** Frames of a clip by their numbers. */
export async function framesOf(clip: string, numbers: readonly number[], size?: Size): Promise<ColourFrame[]> {
  const tools = await findMediaTools();
  const info = await probe(tools, clipPath(clip));
  const { times } = await frameTimes(clip);
  const wanted = numbers.map((number) => times[number]!);
  return await Array.fromAsync(readExactFrames(tools, clipPath(clip), info, wanted, { size }));
}

/** The first channel of a clip's sound at 16 kHz. */
export async function soundOf(
  clip: string,
  { start, end }: Moment = { start: 0, end: Infinity },
): Promise<Float32Array> {
  const tools = await findMediaTools();
  const info = await probe(tools, clipPath(clip));
  const parts: Float32Array[] = [];
  let resampler: Resampler | undefined;
  for await (const piece of readAudio(tools, clipPath(clip), info, { from: start, firstChannel: true })) {
    resampler ??= new Resampler(piece.sampleRate, 16_000);
    parts.push(resampler.push(piece.samples));
  }
  if (resampler) parts.push(resampler.flush());
  const sound = Float32Array.from(parts.flatMap((part) => [...part]));
  return sound.subarray(0, Math.min(sound.length, Math.round((end - start) * 16_000)));
}
