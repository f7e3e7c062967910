import type { Video } from '../domain/video.ts';
import { Resampler } from '../kernels/resample.ts';
import { type AudioPiece, readAudio } from '../media/audio.ts';
import type { MediaTools } from '../media/ffmpeg-path.ts';
import { sampleRate, type SoundBlock } from './indexing/stage-run.ts';

/** The video's sound at 16 kHz from a media time on, pulled block by block. */
export async function* readSound(
  tools: MediaTools,
  video: Video,
  from: number,
  signal: AbortSignal | undefined,
  onTruncated: (message: string) => void,
): AsyncGenerator<SoundBlock> {
  let resampler: Resampler | undefined;
  let written = 0;
  const block = (samples: Float32Array): SoundBlock => {
    const start = from + written / sampleRate;
    written += samples.length;
    return { start, samples };
  };
  const pieces: AsyncIterable<AudioPiece> = readAudio(tools, video.path, video.media, { from, signal, onTruncated });
  for await (const piece of pieces) {
    resampler ??= new Resampler(piece.sampleRate, sampleRate);
    const samples = resampler.push(piece.samples);
    if (samples.length > 0) yield block(samples);
  }
  const rest = resampler?.flush();
  if (rest && rest.length > 0) yield block(rest);
}
