import { readTokenizerFile } from './tokenizer-file.ts';

/** Every number character is a piece of its own. */
const number = /(\p{N})/u;
/** GPT-2's pattern. JavaScript's own \s takes U+FEFF for a space and U+0085 not, unlike the original. */
const piece =
  /'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;
/** Larger than any rank: these two do not merge. */
const never = 0x7fff_ffff;

/** Byte-level BPE: cuts a text into pieces and joins the bytes of each, the strongest merge first. */
export class BytePairTokenizer {
  /** Number of ids. */
  readonly size: number;
  readonly #singles: Int32Array;
  readonly #first: number;
  /** Left and right id of each merge, side by side. */
  readonly #pairs: Uint16Array;
  /** Rank of a merge by `left * size + right`; the lower, the stronger. */
  readonly #ranks: ReadonlyMap<number, number>;

  /** @param file `tokenizer.bin`; throws MODEL_DAMAGED when it is not one */
  constructor(file: Uint8Array) {
    const { singles, first, pairs } = readTokenizerFile(file);
    const merges = pairs.length / 2;
    this.size = first + merges;
    this.#singles = singles;
    this.#first = first;
    this.#pairs = pairs;
    const ranks = new Map<number, number>();
    for (let rank = 0; rank < merges; rank++) ranks.set(pairs[2 * rank]! * this.size + pairs[2 * rank + 1]!, rank);
    this.#ranks = ranks;
  }

  /** Ids of a text. Names of special tokens are text like any other; bytes that have no token are left out. */
  encode(text: string): number[] {
    const ids: number[] = [];
    for (const part of text.split(number))
      for (const [found] of part.matchAll(piece)) for (const id of this.#merged(Buffer.from(found))) ids.push(id);
    return ids;
  }

  /** The text of ids. Special tokens have none. */
  decode(ids: readonly number[]): string {
    return Buffer.from(ids.flatMap((id) => this.#bytesOf(id))).toString();
  }

  #bytesOf(id: number): number[] {
    const merge = 2 * (id - this.#first);
    if (merge >= 0) return [...this.#bytesOf(this.#pairs[merge]!), ...this.#bytesOf(this.#pairs[merge + 1]!)];
    const byte = this.#singles.indexOf(id);
    return byte === -1 ? [] : [byte];
  }

  #merged(bytes: Uint8Array): Int32Array {
    let ids: Int32Array = Int32Array.from(bytes, (byte) => this.#singles[byte]!).filter((id) => id >= 0);
    for (;;) {
      const strongest = this.#strongest(ids);
      if (strongest === never) return ids;
      ids = this.#join(ids, strongest);
    }
  }

  #strongest(ids: Int32Array): number {
    let strongest = never;
    for (let at = 0; at + 1 < ids.length; at++) strongest = Math.min(strongest, this.#rank(ids[at]!, ids[at + 1]!));
    return strongest;
  }

  /** Merges every pair of this rank in one go: what they make only takes part in weaker merges. */
  #join(ids: Int32Array, rank: number): Int32Array {
    let length = 0;
    for (let at = 0; at < ids.length; at++) {
      const joins = at + 1 < ids.length && this.#rank(ids[at]!, ids[at + 1]!) === rank;
      ids[length++] = joins ? this.#first + rank : ids[at]!;
      if (joins) at++;
    }
    return ids.subarray(0, length);
  }

  #rank(left: number, right: number): number {
    return this.#ranks.get(left * this.size + right) ?? never;
  }
}
