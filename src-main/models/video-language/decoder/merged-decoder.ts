import { AppError } from '../../../domain/errors.ts';
import type { RunOptions, Session } from '../../../inference/session.ts';
import { float32, int64, type MemoryType, type TensorMap } from '../../../inference/tensor.ts';
import { type ExpectedValue, readGraph } from '../graphs.ts';
import type { Decoder, DecoderMemory } from './decoder.ts';
import { type CacheForm, KeyValueCache } from './key-value-cache.ts';

/** Sizes of a decoder, as a manifest tells them. */
export interface DecoderSizes {
  hiddenSize: number;
  layers: number;
  keyValueHeads: number;
  headSize: number;
  vocabulary: number;
}

/** Products that one run may take: some 250 ms on two cores. */
const productsInRun = 1e10;
const [fewestInRun, mostInRun] = [8, 64];

/** A decoder in two graphs, as published: embeddings of tokens, and layers with memory and head in one ("merged"). */
export class MergedDecoder implements Decoder {
  readonly width: number;
  readonly vocabulary: number;
  readonly mostInRun: number;
  readonly #embedder: Session;
  readonly #layers: Session;
  readonly #form: CacheForm;

  /**
   * @param told what the manifest says, if it does; else all is read from the graphs. Throws MODEL_CONTRACT naming everything in
   * which the graphs are not these
   */
  constructor(embedder: Session, layers: Session, told?: DecoderSizes) {
    const sizes = told ?? sizesOf(layers);
    const type = memoryType(layers);
    readGraph(embedder, {
      inputs: { input_ids: { type: 'int64', shape: ['batch', 'tokens'] } },
      outputs: { inputs_embeds: { shape: ['batch', 'tokens', sizes.hiddenSize] } },
    });
    readGraph(layers, { inputs: inputsOf(sizes, type), outputs: outputsOf(sizes, type) });
    const { hiddenSize, keyValueHeads: heads, headSize } = sizes;
    this.#embedder = embedder;
    this.#layers = layers;
    this.width = hiddenSize;
    this.vocabulary = sizes.vocabulary;
    this.#form = { layers: sizes.layers, heads, headSize, type };
    // A layer of a LLaMA has about 12 weights for every pair of values of its state.
    const weights = 12 * sizes.layers * hiddenSize ** 2;
    this.mostInRun = Math.min(mostInRun, Math.max(fewestInRun, Math.round(productsInRun / weights)));
  }

  async embed(ids: readonly number[], options: RunOptions = {}): Promise<Float32Array> {
    const outputs = await this.#embedder.run({ input_ids: int64(ids, [1, ids.length]) }, ['inputs_embeds'], options);
    return outputs.floats('inputs_embeds');
  }

  memory(): DecoderMemory {
    return new MergedMemory(this.#layers, this.width, KeyValueCache.empty(this.#form));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#embedder[Symbol.asyncDispose]();
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
    const inputs: TensorMap = {
      inputs_embeds: float32(embeddings, [texts, count, this.#width]),
      attention_mask: int64(new Uint8Array(texts * (start + count)).fill(1), [texts, start + count]),
      position_ids: int64(places, [texts, count]),
      num_logits_to_keep: int64([1], []),
      ...this.#cache.inputs,
    };
    const known = new Set(this.#layers.contract.inputs.map(({ name }) => name));
    return Object.fromEntries(Object.entries(inputs).filter(([name]) => known.has(name)));
  }
}

function sizesOf(layers: Session): DecoderSizes {
  const { inputs, outputs } = layers.contract;
  const pasts = inputs.filter(({ name }) => /^past_key_values\.\d+\.key$/.test(name));
  const sizes = {
    hiddenSize: inputs.find(({ name }) => name === 'inputs_embeds')?.shape.at(-1),
    layers: pasts.length,
    keyValueHeads: pasts[0]?.shape[1],
    headSize: pasts[0]?.shape[3],
    vocabulary: outputs.find(({ name }) => name === 'logits')?.shape.at(-1),
  };
  const untold = Object.entries(sizes).flatMap(([name, size]) => (typeof size === 'number' && size > 0 ? [] : [name]));
  if (untold.length > 0)
    throw new AppError('MODEL_CONTRACT', `Neither ${layers.name} nor the manifest tells ${untold.join(', ')}.`);
  return sizes as DecoderSizes;
}

/** Some exports keep keys and values in 16 bits, although they take and give 32. */
function memoryType(layers: Session): MemoryType {
  const past = layers.contract.inputs.find(({ name }) => name === 'past_key_values.0.key');
  return past?.type === 'float16' ? 'float16' : 'float32';
}

/** Published exports leave out positions, which they then count themselves, or can be told to score the last place alone. */
function inputsOf(sizes: DecoderSizes, type: MemoryType): Record<string, ExpectedValue> {
  return {
    inputs_embeds: { shape: ['batch', 'tokens', sizes.hiddenSize] },
    attention_mask: { type: 'int64', shape: ['batch', 'all'] },
    'position_ids?': { type: 'int64', shape: ['batch', 'tokens'] },
    'num_logits_to_keep?': { type: 'int64', shape: [] },
    ...memories(sizes, type, 'past_key_values', 'past'),
  };
}

function outputsOf(sizes: DecoderSizes, type: MemoryType): Record<string, ExpectedValue> {
  return { logits: { shape: ['batch', 'scored', sizes.vocabulary] }, ...memories(sizes, type, 'present', 'all') };
}

function memories(
  { layers, keyValueHeads, headSize }: DecoderSizes,
  type: MemoryType,
  prefix: string,
  places: string,
): Record<string, ExpectedValue> {
  const value = { type, shape: ['batch', keyValueHeads, places, headSize] };
  const names = Array.from({ length: layers }, (_, layer) => [`${prefix}.${layer}.key`, `${prefix}.${layer}.value`]);
  return Object.fromEntries(names.flat().map((name) => [name, value]));
}
