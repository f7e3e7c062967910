import { Tokenizer } from '@huggingface/tokenizers';
import { JsonTokenizer } from '../../../../src-main/models/video-language/tokenizer.ts';

const printable = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at));
/** Byte-level names of the bytes of `é`, which alone are no characters. */
const halves = ['Ã', '©'];
const vocab = Object.fromEntries(
  ['<s>', '<e>', '<image>', 'Ġ', 'Ċ', ...printable, ...halves].map((token, id) => [token, id]),
);
const plain = { normalized: false, lstrip: false, rstrip: false, single_word: false };
const special = (content: string, id: number) => ({ id, content, special: true, ...plain });

/** A tokeniser with a token for every letter; `<s>` begins a text, and `<e>` and `<image>` have a meaning of their own. */
export const letters = new JsonTokenizer(
  new Tokenizer(
    {
      version: '1.0',
      added_tokens: [special('<s>', 0), special('<e>', 1), special('<image>', 2)],
      normalizer: null,
      pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
      post_processor: {
        type: 'TemplateProcessing',
        single: [{ SpecialToken: { id: '<s>', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
        pair: [],
        special_tokens: { '<s>': { id: '<s>', ids: [0], tokens: ['<s>'] } },
      },
      decoder: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
      model: { type: 'BPE', vocab, merges: [] },
    },
    {},
  ),
);

/** Ids of letters that stand in a text. */
export const idsOf = (text: string): number[] => letters.encode(text, false);
