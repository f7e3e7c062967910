import type { EvidenceKind } from '../../domain/evidence.ts';
import type { Library } from '../../store/library.ts';

/** What search reads of the library. */
export interface SearchLibrary {
  evidence: Pick<Library['evidence'], 'list' | 'byIds' | 'videosWith' | 'surest' | 'count'>;
  seenParts: Pick<Library['seenParts'], 'of'>;
  search: Pick<Library['search'], 'words' | 'nearest' | 'vectors'>;
  videos: Pick<Library['videos'], 'get' | 'list'>;
  glimpses: Pick<Library['glimpses'], 'find'>;
  pictures: Pick<Library['pictures'], 'thumbnailAt'>;
  derived: Pick<Library['derived'], 'get' | 'set'>;
}

/** Turns texts into unit vectors whose nearness is nearness in meaning, across languages. */
export interface Embedder {
  /** Changes when vectors of the same text change. */
  version: string;
  embed(texts: readonly string[], options?: { signal?: AbortSignal | undefined }): Promise<Float32Array[]>;
}

/** A label that a model gives to what it hears or sees. */
export interface Label {
  /** AudioSet's identity, such as `/m/0bt9lr`, or WordNet's, such as `n02086723`. */
  id: string;
  /** Such as `Crying, sobbing` or `dog`. */
  name: string;
  /** Other names. */
  aliases?: readonly string[];
  /** Labels above this one, nearest first; some are never given. */
  ancestors: readonly string[];
}

/** The labels by the kind of evidence that has them. */
export type LabelledKind = Extract<EvidenceKind, 'heard' | 'seen'>;

/** Models are made at first use, so that a search by words alone never waits for one. */
export interface SearchParts {
  library: SearchLibrary;
  embedder: () => Promise<Embedder>;
  /** Version of the embeddings stage whose stored vectors lie in the embedder's space. */
  vectorsVersion: string;
  /** Vectors that came with the models, by the key of `derivedKey`. */
  shippedVectors: () => Promise<ReadonlyMap<string, readonly Float32Array[]>>;
  /** Things as `labels.seen` with wider terms, which are too vague to be said of a picture but may be looked for. */
  widerThings: () => Promise<readonly Label[]>;
  labels: Readonly<Record<LabelledKind, () => Promise<readonly Label[]>>>;
}
