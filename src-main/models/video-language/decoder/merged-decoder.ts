import { AppError } from '../../../domain/errors.ts';
import type { RunOptions, Session } from '../../../inference/session.ts';
import { float32, int64, type Tensor, type TensorMap } from '../../../inference/tensor.ts';
import { readGraph } from '../graphs.ts';
import type { Decoder, DecoderMemory } from './decoder.ts';
import { type DecoderSizes, embedderContract, layersContract, memoryType, sizesOf } from './decoder-contract.ts';
import { type CacheForm, KeyValueCache } from './key-value-cache.ts';

/** Products that one run may take: some 250 ms on two cores. */
const productsInRun = 1e10;
const [fewestInRun, mostInRun] = [8, 64];

/**
 * A decoder as published: layers with memory and head in one graph ("merged"), and embeddings of tokens in another. Text models have
 * them in the same: their places are tokens, and what stands for an embedding here is the id alone.
 */
export class MergedDecoder implements Decoder {
  readonly width: number;
  readonly vocabulary: number;
  readonly mostInRun: number;
  readonly #embedder: Session | undefined;
  readonly #layers: Session;
  readonly #form: CacheForm;

  /**
   * @param embedder undefined where the layers take tokens
   * @param told what the manifest says, if it does; else all is read from the graphs. Throws MODEL_CONTRACT naming everything in
   * which the graphs are not these
   */
  constructor(embedder: Session | undefined, layers: Session, told?: DecoderSizes) {
    const sizes = told ?? sizesOf(layers);
    const type = memoryType(layers);
    if (embedder) readGraph(embedder, embedderContract(sizes));
    readGraph(layers, layersContract(sizes, type, embedder ? 'inputs_embeds' : 'input_ids'));
    const { hiddenSize, keyValueHeads: heads, headSize } = sizes;
    this.#embedder = embedder;
    this.#layers = layers;
    this.width = embedder ? hiddenSize : 1;
    this.vocabulary = sizes.vocabulary;
    this.#form = { layers: sizes.layers, heads, headSize, type };
    // A layer of a LLaMA has about 12 weights for every pair of values of its state.
    const weights = 12 * sizes.layers * hiddenSize ** 2;
    this.mostInRun = Math.min(mostInRun, Math.max(fewestInRun, Math.round(productsInRun / weights)));
  }

  async embed(ids: readonly number[], options: RunOptions = {}): Promise<Float32Array> {
    if (!this.#embedder) return Float32Array.from(ids);
    const outputs = await this.#embedder.run({ input_ids: int64(ids, [1, ids.length]) }, ['inputs_embeds'], options);
    return outputs.floats('inputs_embeds');
  }

  memory(): DecoderMemory {
    return new MergedMemory(this.#layers, this.width, KeyValueCache.empty(this.#form));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#embedder?.[Symbol.asyncDispose]();
    await this.#layers[Symbol.asyncDispose]();
  }
}

class MergedMemory implements DecoderMemory {
  readonly #layers: Session;
  readonly #width: number;
  readonly #cache: KeyValueCache;

  constructor(layers: Session, width: number, cache: KeyValueCache) {
    this.#layers = layers;
    this.#width = width;
    this.#cache = cache;
  }

  get length(): number {
    return this.#cache.length;
  }

  shorten(length: number): void {
    this.#cache.shorten(length);
  }

  taken(texts: readonly number[]): DecoderMemory {
    return new MergedMemory(this.#layers, this.#width, this.#cache.taken(texts));
  }

  async read(embeddings: Float32Array, options: RunOptions = {}): Promise<Float32Array[]> {
    const { texts } = this.#cache;
    const count = embeddings.length / this.#width / texts;
    if (!Number.isInteger(count) || count === 0)
      throw new AppError(
        'MODEL_CONTRACT',
        `Embeddings for ${this.#layers.name} come in rows of ${this.#width} values.`,
      );
    const inputs = this.#inputs(embeddings, texts, count);
    const outputs = await this.#layers.run(inputs, ['logits', ...this.#cache.outputNames], options);
    this.#cache.keep(outputs);
    // A graph may give the scores of all places, or of the last alone.
    const logits = outputs.tensor('logits');
    const [, places, vocabulary] = logits.dims as [number, number, number];
    const scores = outputs.floats('logits');
    return Array.from({ length: texts }, (_, text) => {
      const end = (text + 1) * places * vocabulary;
      return scores.slice(end - vocabulary, end);
    });
  }

  #inputs(embeddings: Float32Array, texts: number, count: number): TensorMap {
    const start = this.#cache.length;
    const places = Array.from({ length: texts * count }, (_, at) => start + (at % count));
    const known = new Set(this.#layers.contract.inputs.map(({ name }) => name));
    const read: Record<string, Tensor> = known.has('input_ids')
      ? { input_ids: int64(embeddings, [texts, count]) }
      : { inputs_embeds: float32(embeddings, [texts, count, this.#width]) };
    const inputs: TensorMap = {
      ...read,
      attention_mask: int64(new Uint8Array(texts * (start + count)).fill(1), [texts, start + count]),
      position_ids: int64(places, [texts, count]),
      num_logits_to_keep: int64([1], []),
      ...this.#cache.inputs,
    };
    return Object.fromEntries(Object.entries(inputs).filter(([name]) => known.has(name)));
  }
}
