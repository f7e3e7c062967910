import { RealFft } from './fft.ts';
import { applyMel, type MelFilters } from './mel.ts';

/** Turns one frame of samples into mel energies: periodic Hann window, spectrum, filters. */
export class MelFrame {
  readonly length: number;
  readonly #magnitude: boolean;
  readonly #filters: MelFilters;
  readonly #fft: RealFft;
  readonly #window: Float64Array;
  readonly #windowed: Float64Array;
  readonly #spectrum: Float64Array;

  /** `length`: samples per frame, zero-padded to `fftSize`. Filters weigh the power, or the magnitude, of the spectrum. */
  constructor(length: number, fftSize: number, filters: MelFilters, spectrum: 'power' | 'magnitude') {
    this.length = length;
    this.#magnitude = spectrum === 'magnitude';
    this.#filters = filters;
    this.#fft = new RealFft(fftSize);
    this.#window = Float64Array.from({ length }, (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / length));
    this.#windowed = new Float64Array(fftSize);
    this.#spectrum = new Float64Array(this.#fft.bins);
  }

  /** Reads `length` samples from `samples[from]` on; writes one energy per band. */
  energies(samples: Float32Array, from: number, energies: Float64Array): void {
    const length = this.length;
    for (let n = 0; n < length; n++) this.#windowed[n] = samples[from + n]! * this.#window[n]!;
    this.#fft.power(this.#windowed, this.#spectrum);
    if (this.#magnitude)
      for (let k = 0; k < this.#spectrum.length; k++) this.#spectrum[k] = Math.sqrt(this.#spectrum[k]!);
    applyMel(this.#filters, this.#spectrum, energies);
  }
}
