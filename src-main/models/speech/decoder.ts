import type { RunOptions, Session } from '../../inference/session.ts';
import { float32, int64, type Outputs, type Tensor } from '../../inference/tensor.ts';
import type { Attention } from './word-times.ts';

/** Attention heads of one layer and values per head. */
const heads = 8;
const headWidth = 64;
const layers = 6;
const parts = ['key', 'value'] as const;
const crossNames = eachLayer('cross');
const pastNames = eachLayer('past');
const presentNames = eachLayer('present');

/** Names of the encoder's outputs: what the decoder attends to. */
export const encodedNames: readonly string[] = crossNames;

/** The decoder on one encoded window, with its memory of the tokens that it has seen. */
export class WindowDecoder {
  readonly #session: Session;
  readonly #cross: Readonly<Record<string, Tensor>>;
  readonly #options: RunOptions;
  #past = emptyPast();

  constructor(session: Session, encoded: Outputs, options: RunOptions) {
    this.#session = session;
    this.#cross = Object.fromEntries(crossNames.map((name) => [name, encoded.tensor(name)]));
    this.#options = options;
  }

  /** Forgets all tokens. */
  reset(): void {
    this.#past = emptyPast();
  }

  /** Adds tokens and returns the scores of the whole vocabulary for what follows the last of them. */
  async next(tokens: readonly number[]): Promise<Float32Array> {
    const outputs = await this.#session.run(
      this.#inputs(tokens, [tokens.length - 1]),
      ['logits', ...presentNames],
      this.#options,
    );
    this.#past = Object.fromEntries(pastNames.map((name, at) => [name, outputs.tensor(presentNames[at]!)]));
    return outputs.floats('logits');
  }

  /** Where the alignment heads look while a whole text is read from its beginning. */
  async attention(tokens: readonly number[]): Promise<Attention> {
    this.reset();
    const outputs = await this.#session.run(this.#inputs(tokens, [0]), ['alignment'], this.#options);
    const [alignmentHeads, rows, steps] = outputs.tensor('alignment').dims;
    return { scores: outputs.floats('alignment'), heads: alignmentHeads!, tokens: rows!, steps: steps! };
  }

  #inputs(tokens: readonly number[], positions: readonly number[]): Record<string, Tensor> {
    return {
      input_ids: int64(tokens, [1, tokens.length]),
      logit_positions: int64(positions, [positions.length]),
      ...this.#cross,
      ...this.#past,
    };
  }
}

function eachLayer(prefix: string): string[] {
  return Array.from({ length: layers }, (_, layer) => parts.map((part) => `${prefix}.${layer}.${part}`)).flat();
}

function emptyPast(): Record<string, Tensor> {
  return Object.fromEntries(pastNames.map((name) => [name, float32(new Float32Array(0), [1, heads, 0, headWidth])]));
}
