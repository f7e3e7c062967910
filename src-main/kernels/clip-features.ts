import { RealFft } from './fft.ts';
import { applyMel, htkFilters } from './mel.ts';

const sampleRate = 16_000;
const frameLength = 400;
const hop = 160;
const fftSize = 512;
const bands = 128;
const frames = 204;
const preEmphasis = 0.97;
/** The least energy whose logarithm is taken: the step of 32-bit floats at 1. */
const leastEnergy = 1.1920928955078125e-7;
const mean = -4.268;
const deviation = 9.138;

/** Samples that a clip must have at least: one frame. */
export const leastClipSamples = frameLength;

/**
 * ImageBind's features of a clip of sound, [128, 204], row-major: the log-mel bank of Kaldi (symmetric Hann window, power of 512
 * points, HTK scale from 20 to 8000 Hz), padded with zeros or cut to 204 frames and only then normalised. Work space is made once.
 */
export class ClipFeatures {
  /** Shape of the features. */
  static readonly shape = [bands, frames] as const;
  readonly #filters = htkFilters(bands, fftSize, sampleRate, 20, sampleRate / 2);
  readonly #fft = new RealFft(fftSize);
  readonly #window = Float64Array.from(
    { length: frameLength },
    (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / (frameLength - 1)),
  );
  readonly #windowed = new Float64Array(fftSize);
  readonly #spectrum = new Float64Array(this.#fft.bins);
  readonly #energies = new Float64Array(bands);

  /** Fills `features` (128 x 204 values) from mono sound at 16 kHz, of which there must be a frame at least. */
  compute(samples: Float32Array, features: Float32Array): void {
    if (samples.length < leastClipSamples)
      throw new RangeError(`A clip of sound has at least ${leastClipSamples} samples, not ${samples.length}.`);
    const whole = Math.min(frames, 1 + Math.floor((samples.length - frameLength) / hop));
    features.fill((0 - mean) / deviation);
    for (let frame = 0; frame < whole; frame++) {
      this.#prepare(samples, frame * hop);
      this.#fft.power(this.#windowed, this.#spectrum);
      applyMel(this.#filters, this.#spectrum, this.#energies);
      for (let band = 0; band < bands; band++)
        features[band * frames + frame] = (Math.log(Math.max(this.#energies[band]!, leastEnergy)) - mean) / deviation;
    }
  }

  /** Takes the mean from a frame, makes what is high in it louder, and windows it. */
  #prepare(samples: Float32Array, from: number): void {
    let sum = 0;
    for (let n = 0; n < frameLength; n++) sum += samples[from + n]!;
    const level = sum / frameLength;
    let before = samples[from]! - level;
    for (let n = 0; n < frameLength; n++) {
      const sample = samples[from + n]! - level;
      this.#windowed[n] = (sample - preEmphasis * before) * this.#window[n]!;
      before = sample;
    }
  }
}
