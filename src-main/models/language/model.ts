import { readFile } from 'node:fs/promises';
import { AppError } from '../../domain/errors.ts';
import type { RunOptions, Session } from '../../inference/session.ts';
import { float32, int64 } from '../../inference/tensor.ts';
import type { Pack } from '../pack.ts';
import type { KeyValuePast } from './past.ts';
import { BytePairTokenizer } from './tokenizer.ts';

/** Values in one embedding and in one hidden state. */
export const width = 576;
/** Places in a text that the model can tell apart. */
export const longestContext = 8192;
/** Hidden states whose 49152 scores are made in one run. */
const largestScored = 64;
const noFloats = float32(new Float32Array(0), [0, width]);
const noIds = int64([], [0]);

/** SmolLM2-135M-Instruct, a LLaMA: how likely each token is after those before it. `LanguageContext` reads with it. */
export class LanguageModel implements AsyncDisposable {
  readonly tokenizer: BytePairTokenizer;
  readonly #decoder: Session;
  readonly #vocabulary: Session;

  constructor(decoder: Session, vocabulary: Session, tokenizer: BytePairTokenizer) {
    this.tokenizer = tokenizer;
    this.#decoder = decoder;
    this.#vocabulary = vocabulary;
  }

  /** What the decoder takes for tokens: [count, width], of RMS 0.127. */
  async embeddings(ids: readonly number[], options: RunOptions = {}): Promise<Float32Array> {
    const inputs = { token_ids: int64(ids, [ids.length]), hidden: noFloats, targets: noIds };
    return (await this.#vocabulary.run(inputs, ['embeddings'], options)).floats('embeddings');
  }

  /**
   * Reads embeddings after what `past` holds, adds them to it, and gives the hidden states at `places` among the new ones:
   * [places, width]. One run; a failed or cancelled one leaves `past` as it was.
   */
  async read(
    past: KeyValuePast,
    embeddings: Float32Array,
    places: readonly number[],
    options: RunOptions = {},
  ): Promise<Float32Array> {
    const count = embeddings.length / width;
    const inputs = {
      inputs_embeds: float32(embeddings, [1, count, width]),
      past_length: int64([past.length], [1]),
      positions: int64(places, [places.length]),
      ...past.tensors,
    };
    const outputs = await this.#decoder.run(inputs, ['hidden', 'new_keys_values'], options);
    past.add(outputs.floats('new_keys_values'), count);
    return outputs.floats('hidden');
  }

  /** Scores of the whole vocabulary for what follows one hidden state. */
  async logits(hidden: Float32Array, options: RunOptions = {}): Promise<Float32Array> {
    const inputs = { token_ids: noIds, hidden: float32(hidden, [1, width]), targets: int64([0], [1]) };
    return (await this.#vocabulary.run(inputs, ['logits'], options)).floats('logits');
  }

  /** Natural log of the probability that each target follows the hidden state beside it. */
  async logProbabilities(
    hidden: Float32Array,
    targets: readonly number[],
    options: RunOptions = {},
  ): Promise<Float32Array> {
    const found = new Float32Array(targets.length);
    for (let from = 0; from < targets.length; from += largestScored) {
      const some = targets.slice(from, from + largestScored);
      const rows = hidden.subarray(from * width, (from + some.length) * width);
      const inputs = {
        token_ids: noIds,
        hidden: float32(rows, [some.length, width]),
        targets: int64(some, [some.length]),
      };
      const outputs = await this.#vocabulary.run(inputs, ['log_probabilities'], options);
      found.set(outputs.floats('log_probabilities'), from);
    }
    return found;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#decoder[Symbol.asyncDispose]();
    await this.#vocabulary[Symbol.asyncDispose]();
  }
}

/** Opens the language model of a pack. Throws MODEL_DAMAGED when its tokeniser knows other tokens than the model. */
export async function loadLanguageModel(pack: Pack): Promise<LanguageModel> {
  const tokenizer = new BytePairTokenizer(await readFile(await pack.file('language', 'tokenizer.bin')));
  const decoder = await pack.open('language', 'decoder.onnx');
  const vocabulary = await pack.open('language', 'vocabulary.onnx');
  const scored = vocabulary.contract.outputs.find((output) => output.name === 'logits')?.shape.at(-1);
  if (scored !== tokenizer.size)
    throw new AppError('MODEL_DAMAGED', 'The language model and its tokeniser do not belong together.');
  return new LanguageModel(decoder, vocabulary, tokenizer);
}
