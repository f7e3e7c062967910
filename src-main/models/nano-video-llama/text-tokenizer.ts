import type { BytePairTokenizer } from '../language/tokenizer.ts';
import type { TextTokenizer } from '../video-language/tokenizer.ts';

/** The tokeniser of the embedded LLaMA as prompts use it: it knows no special tokens, and begins no text with one. */
export function textTokenizer(tokenizer: BytePairTokenizer): TextTokenizer {
  return {
    special: new Map(),
    idOf: (token) => {
      const [id, ...more] = tokenizer.encode(token);
      return more.length === 0 ? id : undefined;
    },
    encode: (text) => tokenizer.encode(text),
    decode: (ids) => tokenizer.decode(ids),
  };
}
