import { AppError } from '../../domain/errors.ts';

/** Added below the worst piece for a character that no piece covers, as SentencePiece does. */
const unknownPenalty = 10;
const space = 0x20;
/** What a space is written as inside pieces. */
const spaceMark = 0x2581;
const hashStart = 2_166_136_261;
const hashFactor = 16_777_619;

/**
 * SentencePiece Unigram over a compact file: the most likely split of a text into pieces. Pieces stay as one block of bytes with an
 * open-addressing hash over them, so that 250,000 of them load in milliseconds. Scores are summed in float32, as the original does.
 */
export class UnigramTokenizer {
  readonly begin: number;
  readonly end: number;
  readonly pad: number;
  readonly #unknown: number;
  readonly #unknownScore: number;
  readonly #offsets: Uint32Array;
  readonly #scores: Float32Array;
  readonly #bytes: Uint8Array;
  readonly #longest: number;
  /** Piece number plus one by hash; 0 is free. */
  readonly #table: Int32Array;
  /** Replacements of single code points. */
  readonly #normal: ReadonlyMap<number, Uint32Array>;

  /** Reads the file that `models/tools/text_embedding.py` describes; throws MODEL_DAMAGED when it is not one. */
  constructor(file: Uint8Array) {
    const reader = new TokenizerFile(file);
    const pieces = reader.number();
    [this.begin, this.end, this.pad, this.#unknown] = [
      reader.number(),
      reader.number(),
      reader.number(),
      reader.number(),
    ];
    const [bytes, mapped, outputs] = [reader.number(), reader.number(), reader.number()];
    this.#offsets = reader.words(pieces + 1);
    this.#scores = new Float32Array(reader.words(pieces).buffer);
    const characters = reader.words(mapped);
    const outputOffsets = reader.words(mapped + 1);
    const replaced = reader.words(outputs);
    this.#bytes = reader.bytes(bytes);
    this.#normal = new Map(
      Array.from(characters, (character, at) => [
        character,
        replaced.subarray(outputOffsets[at], outputOffsets[at + 1]),
      ]),
    );

    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(2 * pieces)));
    let longest = 1;
    let lowest = Infinity;
    for (let piece = 0; piece < pieces; piece++) {
      const [from, to] = [this.#offsets[piece]!, this.#offsets[piece + 1]!];
      lowest = Math.min(lowest, this.#scores[piece]!);
      longest = Math.max(longest, to - from);
      if (to > from) this.#add(piece, from, to);
    }
    this.#longest = longest;
    this.#unknownScore = Math.fround(lowest - unknownPenalty);
  }

  /** Ids of the pieces of a text between the begin and end marks, at most `limit` in all. */
  encode(text: string, limit: number): number[] {
    return [this.begin, ...this.#split(this.#normalise(text)).slice(0, limit - 2), this.end];
  }

  /** Code points after replacement, runs of spaces joined, with a space in front. */
  #normalise(text: string): number[] {
    const points = [space];
    const add = (point: number) => {
      if (point !== space || points.at(-1) !== space) points.push(point);
    };
    for (const character of text) {
      const point = character.codePointAt(0)!;
      if (point === 0) break;
      const replaced = this.#normal.get(point);
      if (replaced) replaced.forEach(add);
      else add(point);
    }
    return points;
  }

  #split(points: readonly number[]): number[] {
    const { bytes, starts } = encodeUtf8(points);
    const count = points.length;
    const best = new Float32Array(count + 1).fill(-Infinity);
    const piece = new Int32Array(count + 1);
    const origin = new Int32Array(count + 1);
    best[0] = 0;
    const reach = (from: number, to: number, id: number, score: number) => {
      const total = Math.fround(best[from]! + score);
      if (total <= best[to]!) return;
      best[to] = total;
      piece[to] = id;
      origin[to] = from;
    };
    for (let from = 0; from < count; from++) {
      const first = starts[from]!;
      let hash = hashStart;
      for (let to = from + 1, at = first; to <= count && starts[to]! - first <= this.#longest; to++) {
        for (; at < starts[to]!; at++) hash = Math.imul(hash ^ bytes[at]!, hashFactor);
        const id = this.#find(bytes, first, at, hash);
        if (id >= 0 && id !== this.#unknown) reach(from, to, id, this.#scores[id]!);
      }
      reach(from, from + 1, this.#unknown, this.#unknownScore);
    }
    const ids: number[] = [];
    for (let to = count; to > 0; to = origin[to]!) ids.push(piece[to]!);
    return ids.toReversed();
  }

  #add(piece: number, from: number, to: number): void {
    let hash = hashStart;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ this.#bytes[at]!, hashFactor);
    let slot = this.#slot(hash);
    while (this.#table[slot]) slot = (slot + 1) & (this.#table.length - 1);
    this.#table[slot] = piece + 1;
  }

  #find(text: Uint8Array, from: number, to: number, hash: number): number {
    for (let slot = this.#slot(hash); this.#table[slot]; slot = (slot + 1) & (this.#table.length - 1)) {
      const piece = this.#table[slot]! - 1;
      const offset = this.#offsets[piece]!;
      if (this.#offsets[piece + 1]! - offset !== to - from) continue;
      let same = 0;
      while (from + same < to && this.#bytes[offset + same] === text[from + same]) same++;
      if (from + same === to) return piece;
    }
    return -1;
  }

  #slot(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#table.length - 1);
  }
}

/** UTF-8 of code points with spaces marked, and where each begins. A half of a surrogate pair becomes three bytes, as it is. */
function encodeUtf8(points: readonly number[]): { bytes: Uint8Array; starts: Int32Array } {
  const bytes = new Uint8Array(points.length * 4);
  const starts = new Int32Array(points.length + 1);
  let length = 0;
  for (const [at, code] of points.entries()) {
    const point = code === space ? spaceMark : code;
    if (point < 0x80) bytes[length++] = point;
    else {
      const tail = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      bytes[length++] = ((0xff00 >> (tail + 1)) & 0xff) | (point >> (6 * tail));
      for (let rest = tail - 1; rest >= 0; rest--) bytes[length++] = 0x80 | ((point >> (6 * rest)) & 63);
    }
    starts[at + 1] = length;
  }
  return { bytes, starts };
}

/** Reads the little-endian parts of the file in turn. */
class TokenizerFile {
  readonly #file: Uint8Array;
  readonly #view: DataView;
  #at = 4;

  constructor(file: Uint8Array) {
    this.#file = file;
    this.#view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    if (Buffer.from(file.subarray(0, 4)).toString('latin1') !== 'UGT1') throw damaged();
  }

  number(): number {
    if (this.#at + 4 > this.#file.length) throw damaged();
    this.#at += 4;
    return this.#view.getInt32(this.#at - 4, true);
  }

  words(count: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.bytes(4 * count).buffer);
  }

  bytes(count: number): Uint8Array<ArrayBuffer> {
    if (count < 0 || this.#at + count > this.#file.length) throw damaged();
    this.#at += count;
    return Uint8Array.from(this.#file.subarray(this.#at - count, this.#at));
  }
}

function damaged(): AppError {
  return new AppError('MODEL_DAMAGED', 'The tokeniser of the text embedding model cannot be read.');
}
