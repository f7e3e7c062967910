import type { Video } from '../domain/video.ts';
import { Resampler } from '../kernels/resample.ts';
import type { AudioPiece } from '../media/audio.ts';
import { sampleRate, type SoundBlock } from './indexing/stage-run.ts';

/** Opens the decoded sound of a file, mono at its own rate, from a media time on. */
export type OpenAudio = (video: Video, from: number) => AsyncIterable<AudioPiece>;

/** The video's sound at 16 kHz from a media time on, pulled block by block. */
export async function* readSound(open: OpenAudio, video: Video, from: number): AsyncGenerator<SoundBlock> {
  let resampler: Resampler | undefined;
  let written = 0;
  const block = (samples: Float32Array): SoundBlock => {
    const start = from + written / sampleRate;
    written += samples.length;
    return { start, samples };
  };
  for await (const piece of open(video, from)) {
    resampler ??= new Resampler(piece.sampleRate, sampleRate);
    const samples = resampler.push(piece.samples);
    if (samples.length > 0) yield block(samples);
  }
  const rest = resampler?.flush();
  if (rest && rest.length > 0) yield block(rest);
}
