import { AppError } from '../../domain/errors.ts';

/** Stands in the file for a byte that has no token. */
const none = 65_535;
const headerBytes = 20;
const singleBytes = 2 * 256;

/** What `tokenizer.bin` holds. */
export interface TokenizerTables {
  /** Id of each byte; -1 where the model has none. */
  singles: Int32Array;
  /** Id of the first merged token; merge `r` makes the token `first + r`. */
  first: number;
  /** Left and right id of each merge, side by side, the strongest merge first. */
  pairs: Uint16Array;
}

/**
 * Reads the file that `models/tools/language_tokens.py` describes; throws MODEL_DAMAGED when it is not one. A merge only joins
 * tokens that are made before it, so a merge never makes a stronger one possible.
 */
export function readTokenizerFile(file: Uint8Array): TokenizerTables {
  if (file.length < headerBytes + singleBytes) throw damaged();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const [special, first, merges, names] = [4, 8, 12, 16].map((at) => view.getInt32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  const whole = [special, first, merges, names].every((number) => number >= 0);
  const length = headerBytes + singleBytes + 4 * merges + names;
  if (Buffer.from(file.subarray(0, 4)).toString('latin1') !== 'BPE1' || !whole || file.length !== length)
    throw damaged();
  if (first + merges > none) throw damaged();

  const words = (at: number, count: number) =>
    Uint16Array.from({ length: count }, (_, each) => view.getUint16(at + 2 * each, true));
  const singles = Int32Array.from(words(headerBytes, 256), (id) => (id === none ? -1 : id));
  const pairs = words(headerBytes + singleBytes, 2 * merges);
  const isMade = (id: number, end: number) => id >= special && id < end;
  if (!singles.every((id) => id === -1 || isMade(id, first))) throw damaged();
  if (!pairs.every((id, at) => isMade(id, first + (at >> 1)))) throw damaged();
  return { singles, first, pairs };
}

function damaged(): AppError {
  return new AppError('MODEL_DAMAGED', 'The tokeniser of the language model cannot be read.');
}
