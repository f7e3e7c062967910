import { AppError } from '../../../domain/errors.ts';
import type { Session } from '../../../inference/session.ts';
import type { MemoryType } from '../../../inference/tensor.ts';
import type { ExpectedGraph, ExpectedValue } from '../graphs.ts';

/** Sizes of a decoder, as a manifest tells them. */
export interface DecoderSizes {
  hiddenSize: number;
  layers: number;
  /** Heads of keys and values, which several heads of queries may share. */
  keyValueHeads: number;
  headSize: number;
  vocabulary: number;
}

/** What a graph of embeddings must take and return. */
export function embedderContract({ hiddenSize }: DecoderSizes): ExpectedGraph {
  return {
    inputs: { input_ids: { type: 'int64', shape: ['batch', 'tokens'] } },
    outputs: { inputs_embeds: { shape: ['batch', 'tokens', hiddenSize] } },
  };
}

/**
 * What a graph of layers must take and return. Published exports leave out positions, which they then count themselves, or can be
 * told to score the last place alone.
 *
 * @param takes embeddings, or the tokens themselves
 */
export function layersContract(
  sizes: DecoderSizes,
  type: MemoryType,
  takes: 'inputs_embeds' | 'input_ids',
): ExpectedGraph {
  const tokens = ['batch', 'tokens'];
  const read: Record<string, ExpectedValue> =
    takes === 'input_ids'
      ? { input_ids: { type: 'int64', shape: tokens } }
      : { inputs_embeds: { shape: [...tokens, sizes.hiddenSize] } };
  return {
    inputs: {
      ...read,
      attention_mask: { type: 'int64', shape: ['batch', 'all'] },
      'position_ids?': { type: 'int64', shape: tokens },
      'num_logits_to_keep?': { type: 'int64', shape: [] },
      ...memories(sizes, type, 'past_key_values', 'past'),
    },
    outputs: { logits: { shape: ['batch', 'scored', sizes.vocabulary] }, ...memories(sizes, type, 'present', 'all') },
  };
}

/** The sizes of a decoder as its graph of layers fixes them; throws MODEL_CONTRACT naming those that it does not. */
export function sizesOf(layers: Session): DecoderSizes {
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
export function memoryType(layers: Session): MemoryType {
  const past = layers.contract.inputs.find(({ name }) => name === 'past_key_values.0.key');
  return past?.type === 'float16' ? 'float16' : 'float32';
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
