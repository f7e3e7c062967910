import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import { AppError } from '../../domain/errors.ts';

/** Turns texts into tokens and back. */
export interface TextTokenizer {
  /** Tokens that have a meaning of their own, by their texts; those that stand in a text are read as such. */
  readonly special: ReadonlyMap<string, number>;
  /** The id of a token by its text as the vocabulary has it. */
  idOf(token: string): number | undefined;
  /** @param isFirst whether the text begins a prompt: some models want a token of their own there */
  encode(text: string, isFirst: boolean): number[];
  /** The text of tokens, special ones too. What is not a whole character yet is U+FFFD. */
  decode(ids: readonly number[]): string;
}

/** The tokeniser in a published `tokenizer.json`. */
export class JsonTokenizer implements TextTokenizer {
  readonly special: ReadonlyMap<string, number>;
  readonly #tokenizer: Tokenizer;

  constructor(tokenizer: Tokenizer) {
    this.#tokenizer = tokenizer;
    const added = [...tokenizer.get_added_tokens_decoder().values()];
    this.special = new Map(added.filter(({ special }) => special).map(({ content, id }) => [content, id]));
  }

  idOf(token: string): number | undefined {
    return this.#tokenizer.token_to_id(token);
  }

  encode(text: string, isFirst: boolean): number[] {
    const ids: (number | undefined)[] = this.#tokenizer.encode(text, { add_special_tokens: isFirst }).ids;
    // Bytes that have no token are left out.
    return ids.filter((id) => id !== undefined);
  }

  decode(ids: readonly number[]): string {
    if (ids.length === 0) return '';
    return this.#tokenizer.decode([...ids], { skip_special_tokens: false, clean_up_tokenization_spaces: false });
  }
}

/** Parts that a file may leave out where a tokeniser does without. */
const optional = { normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null };

/** How a text is cut before its pieces are joined to tokens, as a file has it. */
interface Cutting {
  type: string;
  individual_digits?: boolean;
  pretokenizers?: Cutting[];
}

/** The library takes only 0 to 9 for digits. In the original, digits are the numbers of all scripts, and parts of numbers. */
function withAllDigits(cutting: Cutting): object {
  const { type, individual_digits: single, pretokenizers } = cutting;
  if (pretokenizers) return { ...cutting, pretokenizers: pretokenizers.map(withAllDigits) };
  if (type !== 'Digits') return cutting;
  return { type: 'Split', pattern: { Regex: single ? '\\p{N}' : '\\p{N}+' }, behavior: 'Isolated', invert: false };
}

/** Reads a `tokenizer.json`; throws MODEL_DAMAGED when it is not one. */
export async function readTokenizer(path: string): Promise<JsonTokenizer> {
  const text = await readFile(path, 'utf8');
  try {
    const file = { ...optional, ...(JSON.parse(text) as { pre_tokenizer?: Cutting | null }) };
    const cutting = file.pre_tokenizer && withAllDigits(file.pre_tokenizer);
    return new JsonTokenizer(new Tokenizer({ ...file, pre_tokenizer: cutting }, {}));
  } catch (cause) {
    throw new AppError('MODEL_DAMAGED', 'The tokeniser of the pack cannot be read.', { cause });
  }
}
