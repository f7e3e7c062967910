/** About a second of mono sound. Pieces follow one another without gap or overlap. */
export interface AudioPiece {
  /** Media time of the first sample in seconds. */
  start: number;
  sampleRate: number;
  /** -1..1; belongs to the caller. */
  samples: Float32Array;
}

/** Cuts a stream of samples into pieces of one second. */
export class PieceCutter {
  readonly #rate: number;
  #samples: Float32Array;
  #length = 0;
  /** Number of the first sample of the open piece. */
  #first: number;

  constructor(rate: number, first: number) {
    this.#rate = rate;
    this.#first = first;
    this.#samples = new Float32Array(rate);
  }

  *append(samples: Float32Array): Generator<AudioPiece> {
    for (let at = 0; at < samples.length;) {
      const part = samples.subarray(at, at + this.#rate - this.#length);
      this.#samples.set(part, this.#length);
      at += part.length;
      yield* this.#grow(part.length);
    }
  }

  *silence(count: number): Generator<AudioPiece> {
    for (let left = count; left > 0;) {
      const part = Math.min(left, this.#rate - this.#length);
      left -= part;
      yield* this.#grow(part);
    }
  }

  *rest(): Generator<AudioPiece> {
    if (this.#length > 0) yield this.#take();
  }

  *#grow(count: number): Generator<AudioPiece> {
    this.#length += count;
    if (this.#length === this.#rate) yield this.#take();
  }

  #take(): AudioPiece {
    const piece = {
      start: this.#first / this.#rate,
      sampleRate: this.#rate,
      samples: this.#samples.subarray(0, this.#length),
    };
    this.#first += this.#length;
    this.#samples = new Float32Array(this.#rate);
    this.#length = 0;
    return piece;
  }
}
