/** Half width of the filter in samples of the slower of the two rates, and shape of its Kaiser window: scipy's defaults. */
const zeroCrossings = 10;
const kaiserBeta = 5;
const highestRate = 768_000;

/**
 * Changes the rate of a mono signal that arrives in pieces. Equal to `scipy.signal.resample_poly` over the whole signal: linear phase,
 * no delay (output sample m lies at input time m * from / to), zeros assumed before the start and after the end.
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

  constructor(from: number, to: number) {
    for (const rate of [from, to]) {
      if (!Number.isInteger(rate) || rate < 1 || rate > highestRate)
        throw new RangeError(`A sample rate must be a whole number of hertz up to ${highestRate}, not ${rate}.`);
    }
    const common = greatestCommonDivisor(from, to);
    this.#up = to / common;
    this.#down = from / common;
    const halfLength = this.#up === this.#down ? 0 : zeroCrossings * Math.max(this.#up, this.#down);
    this.#reach = Math.ceil(halfLength / this.#up);
    this.#bank = phaseBank(lowPass(halfLength, Math.max(this.#up, this.#down), this.#up), this.#up, this.#reach);
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

/** Windowed sinc with its cut-off at `1 / width` of the upsampled band, gain `gain` at zero frequency; `2 * halfLength + 1` values. */
function lowPass(halfLength: number, width: number, gain: number): Float64Array {
  const filter = Float64Array.from({ length: 2 * halfLength + 1 }, (_, at) => {
    const offset = at - halfLength;
    const angle = (Math.PI * offset) / width;
    const sinc = offset === 0 ? 1 : Math.sin(angle) / angle;
    return halfLength === 0 ? 1 : sinc * besselI0(kaiserBeta * Math.sqrt(Math.max(0, 1 - (offset / halfLength) ** 2)));
  });
  const sum = filter.reduce((total, value) => total + value, 0);
  return filter.map((value) => (value * gain) / sum);
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

/** Modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
