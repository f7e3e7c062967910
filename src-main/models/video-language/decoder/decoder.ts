import type { RunOptions } from '../../../inference/session.ts';

/** A LLaMA that continues a text whose places are embeddings, of tokens or not. One call at a time. */
export interface Decoder extends AsyncDisposable {
  /** Values in an embedding. */
  readonly width: number;
  /** Tokens that it can give. */
  readonly vocabulary: number;
  /** Most places that one run should read, so that it stays short. */
  readonly mostInRun: number;
  /** Embeddings of tokens, [count, width]. */
  embed(ids: readonly number[], options?: RunOptions): Promise<Float32Array>;
  /** A memory of nothing. */
  memory(): DecoderMemory;
}

/** What a decoder remembers of one text, or of several of the same length. */
export interface DecoderMemory {
  /** Places that it has read. */
  readonly length: number;
  /** Forgets all places from `length` on. */
  shorten(length: number): void;
  /**
   * Reads as many places more for each text, and gives the scores of the vocabulary for what follows the last: one array a text.
   * A failed or cancelled run leaves the memory as it was.
   *
   * @param embeddings [texts, count, width]
   */
  read(embeddings: Float32Array, options?: RunOptions): Promise<Float32Array[]>;
  /** A memory of these of the texts, in this order; one may stand there several times. This one stays as it is. */
  taken(texts: readonly number[]): DecoderMemory;
}
