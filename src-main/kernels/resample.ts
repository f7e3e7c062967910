import { kaiserFilter, type ResampleFilter } from './resample-filters.ts';

const highestRate = 768_000;

/**
 * Changes the rate of a mono signal that arrives in pieces. Equal to the whole signal at once by the function that the filter is of:
 * linear phase, no delay (output sample m lies at input time m * from / to), zeros assumed before the start and after the end.
 */
export class Resampler {
  readonly #up: number;
  readonly #down: number;
  /** How many input samples the filter reaches to either side. */
  readonly #reach: number;
  /** Filter coefficients per phase, `2 * reach + 1` for each, oldest input first. */
  readonly #bank: Float64Array;
  /** Input that later output still needs. */
  #held: Float32Array;
  #heldLength: number;
  /** Index in the whole input of `#held[0]`; negative at first, for the zeros before the start. */
  #heldFrom: number;
  #received = 0;
  #written = 0;

  constructor(from: number, to: number, filter: ResampleFilter = kaiserFilter) {
    for (const rate of [from, to]) {
      if (!Number.isInteger(rate) || rate < 1 || rate > highestRate)
        throw new RangeError(`A sample rate must be a whole number of hertz up to ${highestRate}, not ${rate}.`);
    }
    const common = greatestCommonDivisor(from, to);
    this.#up = to / common;
    this.#down = from / common;
    const weights = this.#up === this.#down ? Float64Array.of(1) : filter(this.#up, this.#down);
    this.#reach = Math.ceil((weights.length - 1) / 2 / this.#up);
    this.#bank = phaseBank(weights, this.#up, this.#reach);
    this.#held = new Float32Array(8192);
    this.#heldLength = this.#reach;
    this.#heldFrom = -this.#reach;
  }

  /** Takes the next input samples and returns the output that they complete (possibly none), in an array of the caller's own. */
  push(samples: Float32Array): Float32Array {
    this.#append(samples);
    this.#received += samples.length;
    // Output m needs input up to floor(m * down / up) + reach.
    return this.#produce(Math.floor(((this.#received - this.#reach) * this.#up - 1) / this.#down) + 1);
  }

  /** Ends the signal and returns the rest of the output. */
  flush(): Float32Array {
    this.#append(new Float32Array(this.#reach + 1));
    return this.#produce(Math.ceil((this.#received * this.#up) / this.#down));
  }

  #produce(total: number): Float32Array {
    const output = new Float32Array(Math.max(0, total - this.#written));
    const width = 2 * this.#reach + 1;
    for (let n = 0; n < output.length; n++) {
      const at = this.#written * this.#down;
      const centre = Math.floor(at / this.#up);
      const coefficients = (at - centre * this.#up) * width;
      const first = centre - this.#reach - this.#heldFrom;
      let sum = 0;
      for (let k = 0; k < width; k++) sum += this.#bank[coefficients + k]! * this.#held[first + k]!;
      output[n] = sum;
      this.#written++;
    }
    const needed = Math.floor((this.#written * this.#down) / this.#up) - this.#reach;
    const used = Math.min(needed - this.#heldFrom, this.#heldLength);
    this.#held.copyWithin(0, used, this.#heldLength);
    this.#heldLength -= used;
    this.#heldFrom += used;
    return output;
  }

  #append(samples: Float32Array): void {
    const length = this.#heldLength + samples.length;
    if (length > this.#held.length) {
      const larger = new Float32Array(2 * length);
      larger.set(this.#held.subarray(0, this.#heldLength));
      this.#held = larger;
    }
    this.#held.set(samples, this.#heldLength);
    this.#heldLength = length;
  }
}

/** Sorts the filter by phase: output at phase p weighs input `centre + d` by `filter[p - d * up + halfLength]`. */
function phaseBank(filter: Float64Array, up: number, reach: number): Float64Array {
  const halfLength = (filter.length - 1) / 2;
  const width = 2 * reach + 1;
  const bank = new Float64Array(up * width);
  for (let phase = 0; phase < up; phase++) {
    for (let d = -reach; d <= reach; d++) bank[phase * width + d + reach] = filter[phase - d * up + halfLength] ?? 0;
  }
  return bank;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
