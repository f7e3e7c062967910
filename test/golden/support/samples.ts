import { Resampler } from '../../../src-main/kernels/resample.ts';
import { readAudio } from '../../../src-main/media/audio.ts';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { probe } from '../../../src-main/media/probe.ts';

let tools: ReturnType<typeof findMediaTools> | undefined;

/** The whole sound of a media file, mono at 16 kHz, through the program's own decoder and resampler. */
export async function samplesOf(path: string): Promise<Float32Array> {
  tools ??= findMediaTools();
  const info = await probe(await tools, path);
  const pieces: Float32Array[] = [];
  let resampler: Resampler | undefined;
  for await (const piece of readAudio(await tools, path, info)) {
    resampler ??= new Resampler(piece.sampleRate, 16_000);
    pieces.push(resampler.push(piece.samples));
  }
  if (resampler) pieces.push(resampler.flush());
  const samples = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return samples;
}
