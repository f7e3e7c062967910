import { sampleRate, type SoundBlock } from './stage-run.ts';

/** Sound from `start` on, growing at the end and cut at the front; at most as long as a stage's open chunk. */
export class SoundBuffer {
  #samples = new Float32Array(sampleRate * 8);
  #length = 0;
  /** Number of the first sample that is kept, counted from media time 0: sums of seconds would not be the same after a resume. */
  #first: number;

  /** @param start media time in seconds of the first sample that is kept */
  constructor(start: number) {
    this.#first = Math.round(start * sampleRate);
  }

  get start(): number {
    return this.#first / sampleRate;
  }

  get end(): number {
    return (this.#first + this.#length) / sampleRate;
  }

  /** Appends the part of the block that lies after what is held. */
  append(block: SoundBlock): Float32Array {
    const skip = Math.max(0, Math.round((this.end - block.start) * sampleRate));
    const fresh = block.samples.subarray(Math.min(skip, block.samples.length));
    if (this.#length + fresh.length > this.#samples.length) {
      const grown = new Float32Array(Math.max(this.#samples.length * 2, this.#length + fresh.length));
      grown.set(this.#samples.subarray(0, this.#length));
      this.#samples = grown;
    }
    this.#samples.set(fresh, this.#length);
    this.#length += fresh.length;
    return fresh;
  }

  /** The sound between two media times, clamped to what is held; a view that the next call may overwrite. */
  between(from: number, to: number): Float32Array {
    const first = Math.max(0, Math.round((from - this.start) * sampleRate));
    const last = Math.min(this.#length, Math.round((to - this.start) * sampleRate));
    return this.#samples.subarray(Math.min(first, last), last);
  }

  /** Forgets everything before `time`. */
  dropBefore(time: number): void {
    const count = Math.min(this.#length, Math.max(0, Math.round((time - this.start) * sampleRate)));
    this.#samples.copyWithin(0, count, this.#length);
    this.#length -= count;
    this.#first += count;
  }
}
