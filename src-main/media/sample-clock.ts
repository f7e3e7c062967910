/**
 * Decoders' timestamps waver, by rounding and, in Vorbis, where long and short blocks meet (448 samples); only more than
 * this is a true gap or overlap. One frame of film: no more can sound and picture come apart.
 */
const wavering = 0.04;

/** A stretch of sound in its place: `silence` samples of silence, then the rest of the given samples from `skip` on. */
export interface Placement {
  silence: number;
  skip: number;
}

/**
 * Puts decoded blocks onto one clock that counts samples from media time 0, so that sample n is heard at n / rate seconds:
 * gaps become silence, what overlaps is dropped; wavering is ignored, and so is a jump behind the end.
 */
export class SampleClock {
  readonly #rate: number;
  readonly #limit: number;
  /** Number of the next sample to hand out. */
  #position: number;
  /** Number of the sample with which the next block should begin, once a block has come. */
  #expected: number | undefined;

  /** @param from media time of the first sample wanted @param duration of the media: no silence is made beyond */
  constructor(rate: number, from: number, duration: number) {
    this.#rate = rate;
    this.#position = Math.round(from * rate);
    this.#limit = Math.ceil((duration + 1) * rate);
  }

  /** Number of the next sample to hand out. */
  get position(): number {
    return this.#position;
  }

  /** @param seconds media time of the block's first sample, as the decoder says @param count samples in the block */
  place(seconds: number, count: number): Placement {
    const said = Math.round(seconds * this.#rate);
    const expected = this.#expected ?? said;
    const jumps = Math.abs(said - expected) > wavering * this.#rate && said <= this.#limit;
    const start = jumps ? said : expected;
    this.#expected = start + count;
    const silence = Math.max(0, Math.min(start, this.#limit) - this.#position);
    const skip = Math.min(count, Math.max(0, this.#position - start));
    this.#position += silence + count - skip;
    return { silence, skip };
  }
}
