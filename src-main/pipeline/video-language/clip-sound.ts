import type { Moment } from '../../domain/time.ts';
import type { Video } from '../../domain/video.ts';
import { Resampler } from '../../kernels/resample.ts';
import type { ResampleFilter } from '../../kernels/resample-filters.ts';
import type { AudioPiece } from '../../media/audio.ts';
import type { ClipReader } from '../../media/read-clip.ts';
import { type ClipSound, knownSound } from '../../models/video-language/encoders/sound-input.ts';
import { sampleRate } from '../indexing/stage-run.ts';

/** The sound of longer clips is read only where it is listened to. */
const longestWhole = 60;

/** What the sound of a clip is read with. */
export interface SoundReading {
  reader: Pick<ClipReader, 'sound'>;
  /** How its rate is changed. */
  filter: ResampleFilter;
  signal: AbortSignal | undefined;
}

/** The sound of a clip of a video that has some, at 16 kHz. That of a short clip ends where the track ends. */
export async function readClipSound(
  { reader, filter, signal }: SoundReading,
  video: Video,
  { start, end }: Moment,
): Promise<ClipSound> {
  const read = (from: number, samples: number) => samplesFrom(reader.sound(video, from, signal), samples, filter);
  const samples = Math.round((end - start) * sampleRate);
  if (end - start <= longestWhole) return knownSound(await read(start, samples));
  return {
    samples,
    read: async (from, to) => {
      const heard = await read(start + from / sampleRate, to - from);
      // Behind the end of the track lies silence.
      const whole = new Float32Array(to - from);
      whole.set(heard);
      return whole;
    },
  };
}

/** At most so many samples at 16 kHz; fewer where the sound ends. */
async function samplesFrom(
  pieces: AsyncIterable<AudioPiece>,
  most: number,
  filter: ResampleFilter,
): Promise<Float32Array> {
  const samples = new Float32Array(most);
  let length = 0;
  const add = (more: Float32Array): void => {
    const part = more.subarray(0, most - length);
    samples.set(part, length);
    length += part.length;
  };
  let resampler: Resampler | undefined;
  for await (const piece of pieces) {
    resampler ??= new Resampler(piece.sampleRate, sampleRate, filter);
    add(resampler.push(piece.samples));
    if (length === most) return samples;
  }
  if (resampler) add(resampler.flush());
  return samples.subarray(0, length);
}
