import { AppError } from '../../src-main/domain/errors.ts';
import type { RunOptions } from '../../src-main/inference/session.ts';
import { type LanguageModel, longestContext, width } from '../../src-main/models/language/model.ts';
import { KeyValuePast } from '../../src-main/models/language/past.ts';

/** Most tokens in one run, so that a run stays short. */
const largestRead = 64;
/** Stands for an embedding that is no token's; it is like no other. */
const foreign = -1;

/**
 * A text that the language model reads, and what it remembers of it: 46 kB a token. One call at a time. What a cancelled call had
 * read stays; the next call goes on from there.
 */
export class LanguageContext {
  readonly #model: LanguageModel;
  readonly #past = new KeyValuePast();
  /** What is remembered, token by token. */
  readonly #ids: number[] = [];

  constructor(model: LanguageModel) {
    this.#model = model;
  }

  /** Tokens that are remembered. */
  get length(): number {
    return this.#past.length;
  }

  /** Goes back to the first `length` tokens. */
  rewind(length: number): void {
    this.#past.shorten(length);
    this.#ids.length = this.#past.length;
  }

  /**
   * Makes the context hold exactly these tokens; those at its beginning that it holds already are not read again. Gives the hidden
   * states from place `from` on, which must lie among the tokens: [count - from, width].
   */
  async readTokens(ids: readonly number[], from: number, options: RunOptions = {}): Promise<Float32Array> {
    const differs = ids.findIndex((id, at) => id !== this.#ids[at]);
    this.rewind(Math.min(differs === -1 ? ids.length : differs, from));
    const start = this.length;
    const added = ids.slice(start);
    return this.#read(await this.#model.embeddings(added, options), added, from - start, options);
  }

  /** Reads embeddings that need not be those of tokens, [count, width], after what is there; gives the hidden state of the last. */
  async readEmbeddings(embeddings: Float32Array, options: RunOptions = {}): Promise<Float32Array> {
    const count = embeddings.length / width;
    if (!Number.isInteger(count) || count === 0)
      throw new AppError('MODEL_CONTRACT', `Embeddings for the language model come in rows of ${width} values.`);
    const ids = Array.from({ length: count }, () => foreign);
    return this.#read(embeddings, ids, count - 1, options);
  }

  /** Natural log of the probability of each of `then`, after `before` and those in front of it; `before` has at least one token. */
  async logProbabilities(
    before: readonly number[],
    then: readonly number[],
    options: RunOptions = {},
  ): Promise<Float32Array> {
    if (then.length === 0) return new Float32Array(0);
    const hidden = await this.readTokens([...before, ...then.slice(0, -1)], before.length - 1, options);
    return this.#model.logProbabilities(hidden, then, options);
  }

  /** @param from first of the new places whose hidden states are wanted, up to the last */
  async #read(
    embeddings: Float32Array,
    ids: readonly number[],
    from: number,
    options: RunOptions,
  ): Promise<Float32Array> {
    if (this.length + ids.length > longestContext)
      throw new AppError('MODEL_CONTRACT', `The language model reads at most ${longestContext} tokens at once.`);
    const wanted = new Float32Array((ids.length - from) * width);
    for (let at = 0; at < ids.length; at += largestRead) {
      const end = Math.min(at + largestRead, ids.length);
      const first = Math.max(at, from);
      const places = Array.from({ length: Math.max(0, end - first) }, (_, place) => first - at + place);
      const hidden = await this.#model.read(this.#past, embeddings.subarray(at * width, end * width), places, options);
      this.#ids.push(...ids.slice(at, end));
      wanted.set(hidden, (first - from) * width);
    }
    return wanted;
  }
}
