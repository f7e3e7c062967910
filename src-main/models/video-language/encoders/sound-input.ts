import { AppError } from '../../../domain/errors.ts';
import { ClipFeatures, leastClipSamples } from '../../../kernels/clip-features.ts';
import { hannFilter, kaiserFilter, type ResampleFilter } from '../../../kernels/resample-filters.ts';
import type { PackManifest } from '../../packs/pack-manifest.ts';

type Audio = NonNullable<PackManifest['audio']>;

const sampleRate = 16_000;

/** How sound at another rate is brought to 16 kHz for a pack: as its original does it. */
export function resampleFilterOf({ family }: PackManifest): ResampleFilter {
  return family === 'video-llama' ? hannFilter : kaiserFilter;
}

/**
 * Where the short clips that are listened to lie in sound of so many samples, as [begin, end) in samples. They have the same length
 * and are spread over the sound; of sound shorter than one, all are the whole of it.
 */
export function soundClips(samples: number, { clips, clipSeconds, clipStartDivisor }: Audio): [number, number][] {
  const spread = Math.max(samples / sampleRate - clipSeconds, 0);
  return Array.from({ length: clips }, (_, clip) => {
    const start = (clip * spread) / clipStartDivisor;
    const end = Math.trunc((start + clipSeconds) * sampleRate);
    return [Math.trunc(start * sampleRate), Math.min(end, samples)];
  });
}

/** Mono sound of a clip at 16 kHz, of which parts can be read. */
export interface ClipSound {
  /** How many samples it has. */
  samples: number;
  /** The samples from one place up to another; silence where there are none. */
  read: (start: number, end: number) => Promise<Float32Array>;
}

/** Sound that has been read already. */
export function knownSound(sound: Float32Array): ClipSound {
  return { samples: sound.length, read: async (start, end) => sound.subarray(start, end) };
}

/** Prepares sound for the audio encoder of Video-LLaMA. */
export class SoundInput {
  readonly #audio: Audio;
  readonly #features = new ClipFeatures();

  /** Throws MODEL_CONTRACT for a pack that wants another sample rate. */
  constructor(audio: Audio) {
    if (audio.sampleRate !== sampleRate)
      throw new AppError('MODEL_CONTRACT', `Packs listen at ${sampleRate} samples a second, not ${audio.sampleRate}.`);
    this.#audio = audio;
  }

  /** Features of each short clip, [128, 204] each; undefined for too little sound. */
  async clips(sound: ClipSound): Promise<Float32Array[] | undefined> {
    const places = soundClips(sound.samples, this.#audio);
    if (places.some(([start, end]) => end - start < leastClipSamples)) return undefined;
    const clips: Float32Array[] = [];
    for (const [start, end] of places) {
      const features = new Float32Array(ClipFeatures.shape[0] * ClipFeatures.shape[1]);
      this.#features.compute(await sound.read(start, end), features);
      clips.push(features);
    }
    return clips;
  }
}
