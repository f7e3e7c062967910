import { AppError } from '../../../domain/errors.ts';
import { ClipFeatures, leastClipSamples } from '../../../kernels/clip-features.ts';
import type { PackManifest } from '../../packs/pack-manifest.ts';

type Audio = NonNullable<PackManifest['audio']>;

const sampleRate = 16_000;

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

  /** Features of each clip of mono sound at 16 kHz, [128, 204] each; undefined for too little sound. */
  clips(sound: Float32Array): Float32Array[] | undefined {
    const places = soundClips(sound.length, this.#audio);
    if (places.some(([start, end]) => end - start < leastClipSamples)) return undefined;
    const size = ClipFeatures.shape[0] * ClipFeatures.shape[1];
    return places.map(([start, end]) => {
      const features = new Float32Array(size);
      this.#features.compute(sound.subarray(start, end), features);
      return features;
    });
  }
}
