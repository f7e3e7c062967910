import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTokenizerFile } from '../../../src-main/models/language/tokenizer-file.ts';
import { modelsFolder } from './listener.ts';

/** What `tokenizer.json` shows for each byte: printable ones as they are, the others as letters behind U+0100. */
function byteNames(): string[] {
  const isPrintable = (byte: number) => (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(isPrintable(byte) ? byte : next++));
}

/** The embedded tokeniser in the form in which SmolLM2's is published, without special tokens. */
export function smollm2TokenizerJson(): string {
  const { singles, first, pairs } = readTokenizerFile(readFileSync(join(modelsFolder, 'language/tokenizer.bin')));
  const texts = new Map<number, string>();
  for (const [byte, name] of byteNames().entries()) if (singles[byte]! >= 0) texts.set(singles[byte]!, name);
  const merges = Array.from({ length: pairs.length / 2 }, (_, rank) => {
    const [left, right] = [texts.get(pairs[2 * rank]!)!, texts.get(pairs[2 * rank + 1]!)!];
    texts.set(first + rank, left + right);
    return [left, right];
  });
  const byteLevel = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true };
  // Of two tokens with one text, the published vocabulary has the first.
  const vocab = Object.fromEntries([...texts].toReversed().map(([id, text]) => [text, id]));
  return JSON.stringify({
    version: '1.0',
    added_tokens: [],
    pre_tokenizer: { type: 'Sequence', pretokenizers: [{ type: 'Digits', individual_digits: true }, byteLevel] },
    decoder: byteLevel,
    model: { type: 'BPE', vocab, merges },
  });
}
