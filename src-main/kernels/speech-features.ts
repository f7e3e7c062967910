import { slaneyFilters } from './mel.ts';
import { MelFrame } from './mel-frame.ts';

const sampleRate = 16_000;
const frameLength = 400;
const hop = 160;
const bands = 80;
const frames = 3000;
const padding = frameLength / 2;

/** Longest input of one window in samples: 30 s at 16 kHz. */
export const speechWindowSamples = frames * hop;

/**
 * Whisper's log-mel features of one window, [80, 3000], row-major: the samples padded with zeros to 30 s and by reflection at both
 * ends, log10 of the mel power, clamped to 8 below the window's maximum, then `(x + 4) / 4`. Work space is made once.
 */
export class SpeechFeatures {
  /** Shape of the features. */
  static readonly shape = [bands, frames] as const;
  readonly #frame = new MelFrame(frameLength, frameLength, slaneyFilters(bands, frameLength, sampleRate), 'power');
  readonly #padded = new Float32Array(speechWindowSamples + 2 * padding);
  readonly #energies = new Float64Array(bands);

  /** Fills `features` (80 x 3000 values) from at most 30 s of mono sound at 16 kHz. */
  compute(samples: Float32Array, features: Float32Array): void {
    const length = samples.length;
    if (length > speechWindowSamples)
      throw new RangeError(`A window holds at most ${speechWindowSamples} samples, not ${length}.`);
    const padded = this.#padded;
    padded.fill(0);
    padded.set(samples, padding);
    for (let n = 1; n <= padding; n++) {
      padded[padding - n] = padded[padding + n]!;
      padded[padding + speechWindowSamples - 1 + n] = padded[padding + speechWindowSamples - 1 - n]!;
    }

    // From this frame on there are only zeros, whose features are known.
    const silent =
      length > speechWindowSamples - padding ? frames : Math.min(frames, Math.ceil((padding + length) / hop));
    const floor = Math.fround(-10);
    let loudest = floor;
    features.fill(floor);
    for (let frame = 0; frame < silent; frame++) {
      this.#frame.energies(padded, frame * hop, this.#energies);
      for (let band = 0; band < bands; band++) {
        const value = Math.log10(Math.max(this.#energies[band]!, 1e-10));
        if (value > loudest) loudest = value;
        features[band * frames + frame] = value;
      }
    }
    const lowest = loudest - 8;
    for (let at = 0; at < features.length; at++) {
      const value = features[at]!;
      features[at] = ((value > lowest ? value : lowest) + 4) / 4;
    }
  }
}
