import type { RunOptions } from '../../../inference/session.ts';
import { type LanguageModel, width } from '../../language/model.ts';
import { KeyValuePast } from '../../language/past.ts';
import type { Decoder, DecoderMemory } from './decoder.ts';

const mostInRun = 64;

/** The embedded LLaMA as a decoder. It reads one text at a time; several are read one after the other. It stays open when disposed. */
export class EmbeddedDecoder implements Decoder {
  readonly width = width;
  readonly vocabulary: number;
  readonly mostInRun = mostInRun;
  readonly #model: LanguageModel;

  constructor(model: LanguageModel) {
    this.#model = model;
    this.vocabulary = model.tokenizer.size;
  }

  embed(ids: readonly number[], options?: RunOptions): Promise<Float32Array> {
    return this.#model.embeddings(ids, options);
  }

  memory(): DecoderMemory {
    return new EmbeddedMemory(this.#model, [new KeyValuePast()]);
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

class EmbeddedMemory implements DecoderMemory {
  readonly #model: LanguageModel;
  readonly #texts: readonly KeyValuePast[];

  constructor(model: LanguageModel, texts: readonly KeyValuePast[]) {
    this.#model = model;
    this.#texts = texts;
  }

  get length(): number {
    return this.#texts[0]!.length;
  }

  shorten(length: number): void {
    for (const text of this.#texts) text.shorten(length);
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
    );
  }
}
