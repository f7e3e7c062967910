import type { RunOptions } from '../../../inference/session.ts';
import { type LanguageModel, width } from '../../language/model.ts';
import { KeyValuePast } from '../../language/past.ts';
import type { Decoder, DecoderMemory } from './decoder.ts';

const mostInRun = 64;

/** Keys and values that stand before every text, as `KeyValuePast.add` takes them, and of how many places. */
export interface Prefix {
  rows: Float32Array;
  count: number;
}

/** The embedded LLaMA as a decoder, with a prefix if it has one. It reads one text at a time; several are read one after the other. It stays open when disposed. */
export class EmbeddedDecoder implements Decoder {
  readonly width = width;
  readonly vocabulary: number;
  readonly mostInRun = mostInRun;
  readonly #model: LanguageModel;
  readonly #prefix: Prefix | undefined;

  constructor(model: LanguageModel, prefix?: Prefix) {
    this.#model = model;
    this.#prefix = prefix;
    this.vocabulary = model.tokenizer.size;
  }

  embed(ids: readonly number[], options?: RunOptions): Promise<Float32Array> {
    return this.#model.embeddings(ids, options);
  }

  memory(): DecoderMemory {
    const past = new KeyValuePast();
    if (this.#prefix) past.add(this.#prefix.rows, this.#prefix.count);
    return new EmbeddedMemory(this.#model, [past], past.length);
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

class EmbeddedMemory implements DecoderMemory {
  readonly #model: LanguageModel;
  readonly #texts: readonly KeyValuePast[];
  /** Places of the prefix, which are always remembered and never counted. */
  readonly #fixed: number;

  constructor(model: LanguageModel, texts: readonly KeyValuePast[], fixed: number) {
    this.#model = model;
    this.#texts = texts;
    this.#fixed = fixed;
  }

  get length(): number {
    return this.#texts[0]!.length - this.#fixed;
  }

  shorten(length: number): void {
    for (const text of this.#texts) text.shorten(this.#fixed + length);
  }

  async read(embeddings: Float32Array, options: RunOptions = {}): Promise<Float32Array[]> {
    const before = this.length;
    const size = embeddings.length / this.#texts.length;
    const last = size / width - 1;
    const scores: Float32Array[] = [];
    try {
      for (const [at, past] of this.#texts.entries()) {
        const own = embeddings.subarray(at * size, (at + 1) * size);
        const hidden = await this.#model.read(past, own, [last], options);
        scores.push((await this.#model.logits(hidden, options)).slice());
      }
      return scores;
    } catch (error) {
      this.shorten(before);
      throw error;
    }
  }

  taken(texts: readonly number[]): DecoderMemory {
    return new EmbeddedMemory(
      this.#model,
      texts.map((text) => this.#texts[text]!.copy()),
      this.#fixed,
    );
  }
}
