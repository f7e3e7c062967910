import { AppError } from '../../../domain/errors.ts';
import type { RunOptions } from '../../../inference/session.ts';
import { type Place, sharedLength } from '../prompt-places.ts';
import type { Decoder, DecoderMemory } from './decoder.ts';

/**
 * What a decoder remembers of a prompt. A prompt that begins like the one before is read from where it differs. What a cancelled
 * call had read stays; the next call goes on from there.
 */
export class PromptContext {
  readonly #decoder: Decoder;
  readonly #memory: DecoderMemory;
  #places: Place[] = [];

  constructor(decoder: Decoder) {
    this.#decoder = decoder;
    this.#memory = decoder.memory();
  }

  /** Places that are remembered. */
  get length(): number {
    return this.#memory.length;
  }

  /** How many places of a prompt need not be read again; the last always is, for what follows it. */
  shared(places: readonly Place[]): number {
    return Math.min(sharedLength(this.#places, places), places.length - 1);
  }

  /** Makes the context hold exactly these places, of which there must be one at least; gives the scores for what follows. */
  async read(places: readonly Place[], options: RunOptions = {}): Promise<Float32Array> {
    this.#shorten(this.shared(places));
    let scores: Float32Array = new Float32Array(0);
    while (this.length < places.length)
      scores = await this.#add(places.slice(this.length, this.length + this.#decoder.mostInRun), options);
    return scores;
  }

  /** Reads one token more. */
  next(id: number, options: RunOptions = {}): Promise<Float32Array> {
    return this.#add([id], options);
  }

  /** A memory of what was read, so many times, to go on with in several ways at once. */
  repeated(times: number): DecoderMemory {
    return this.#memory.taken(Array.from({ length: times }, () => 0));
  }

  async #add(places: readonly Place[], options: RunOptions): Promise<Float32Array> {
    const [scores] = await this.#memory.read(await this.#embeddings(places, options), options);
    this.#places.push(...places);
    return scores!;
  }

  #shorten(length: number): void {
    this.#memory.shorten(length);
    this.#places.length = length;
  }

  async #embeddings(places: readonly Place[], options: RunOptions): Promise<Float32Array> {
    const { width } = this.#decoder;
    const ids = places.filter((place) => typeof place === 'number');
    const words = ids.length > 0 ? await this.#decoder.embed(ids, options) : new Float32Array(0);
    const rows = new Float32Array(places.length * width);
    let word = 0;
    for (const [at, place] of places.entries()) {
      const [from, row] = typeof place === 'number' ? [words, word++] : [place.soft.rows, place.row];
      if (from.length < (row + 1) * width)
        throw new AppError('MODEL_CONTRACT', `The soft tokens of the video do not have ${width} values each.`);
      rows.set(from.subarray(row * width, (row + 1) * width), at * width);
    }
    return rows;
  }
}
