import type { Evidence, EvidenceKind } from '../../domain/evidence.ts';
import { Closeness, type CloseEvidence } from './closeness.ts';
import { colouredFirst } from './coloured.ts';
import { derivedVectors } from './derived-vectors.ts';
import { soundNameTexts } from './fixed-texts.ts';
import { lineVectors } from './line-vectors.ts';
import { dot } from '../../kernels/vector.ts';
import { findWords, scopeOf, type WordEvidence } from './find-words.ts';
import type { Query } from './query.ts';
import type { LabelNames, NamedLabels } from './label-names.ts';
import type { Label, LabelledKind, SearchParts } from './ports.ts';
import { signsOf } from './sign-names.ts';
import { soundNames } from './sound-names.ts';
import { thingNames } from './thing-names.ts';
import { namedInTranslation } from './translated-names.ts';
import { soundByMeaning } from './thresholds.ts';
import { wordsOf } from './words.ts';

/** Kinds that have meaning vectors. */
const embedded: EvidenceKind[] = ['said', 'written'];

/** Of what is named, so many pieces of evidence are looked at for their colour. */
const mostCompared = 200;

/** The three ways to find evidence: by words, by meaning, by the names of sounds and things. */
export class Retriever {
  readonly #parts: SearchParts;
  readonly #closeness: Closeness;
  readonly #queryVectors = new WeakMap<Query, Float32Array>();
  #wider: Promise<LabelNames> | undefined;
  #names: Promise<Record<LabelledKind, LabelNames>> | undefined;

  constructor(parts: SearchParts) {
    this.#parts = parts;
    this.#closeness = new Closeness(parts);
  }

  /** Best matches first. */
  words(query: Query, limit: number): WordEvidence[] {
    return findWords(this.#parts.library, query, limit);
  }

  /** Closest in meaning first. Runs the embedding model. */
  async meaning(query: Query, k: number, signal?: AbortSignal): Promise<CloseEvidence[]> {
    const kinds = embedded.filter((kind) => query.kinds?.includes(kind) ?? true);
    if (kinds.length === 0 || wordsOf(query.text).length === 0) return [];
    const vector = await this.#vectorOf(query, signal);
    const version = this.#parts.vectorsVersion;
    const nearest = this.#parts.library.search.nearest(vector, { ...scopeOf(query), kinds, k, version });
    const lines = nearest.map(({ evidence }) => evidence);
    const measured = await this.#closeness.measure({ vector, language: query.language }, lines, signal);
    return measured.sort((a, b) => b.closeness - a.closeness);
  }

  /** How close given lines are to the query in meaning, in their order. */
  async closenessOf(query: Query, lines: readonly Evidence[], signal?: AbortSignal): Promise<CloseEvidence[]> {
    if (lines.length === 0) return [];
    const vector = await this.#vectorOf(query, signal);
    return this.#closeness.measure({ vector, language: query.language }, lines, signal);
  }

  /** The meaning of each line, in their order. */
  vectors(lines: readonly Evidence[], signal?: AbortSignal): Promise<Float32Array[]> {
    return lineVectors(this.#parts, lines, signal);
  }

  /** The sounds, or the things, that the query names in words. */
  async named(
    kind: LabelledKind,
    { text, words, language }: Pick<Query, 'text' | 'words' | 'language'>,
  ): Promise<NamedLabels | undefined> {
    const names = await this.names();
    return names[kind].named(words, language) ?? (await namedInTranslation(text, names))[kind];
  }

  /** What to look for where the query names no thing that a model would say: by a wider term, else what speaks for it. */
  async toLookFor({ words, language }: Pick<Query, 'words' | 'language'>): Promise<ReadonlySet<string>> {
    this.#wider ??= this.#parts.widerThings().then(thingNames);
    const named = (await this.#wider).named(words, language);
    return named?.ids ?? signsOf(words, language, await this.#parts.labels.seen());
  }

  /** The sound that the query's words mean most nearly, if one stands out: for words that no table has. */
  async soundsByMeaning(query: Query, signal?: AbortSignal): Promise<NamedLabels | undefined> {
    const { words, text } = query;
    if (words.length === 0) return undefined;
    const labels = await this.#parts.labels.heard();
    const vectors = await derivedVectors(this.#parts, 'sound names', soundNameTexts(labels), signal);
    // In one run, because each may have to wait for a longer run of another model.
    const texts = this.#queryVectors.has(query) ? [words.join(' ')] : [words.join(' '), text];
    const [topic, whole] = await (await this.#parts.embedder()).embed(texts, { signal });
    if (whole) this.#queryVectors.set(query, whole);
    const label = outstanding(
      labels,
      vectors.map((vector) => dot(vector, topic!)),
    );
    return label && (await this.names()).heard.familyOf(label, words);
  }

  /** What is heard, or seen, of what is named, in every video of the scope: first what has a colour that is named, then the surest. */
  labelled(kind: LabelledKind, { ids }: NamedLabels, query: Query, limit: number): Evidence[] {
    if (query.kinds && !query.kinds.includes(kind)) return [];
    const { library } = this.#parts;
    const surest = library.evidence.surest(
      { ...scopeOf(query), kinds: [kind], labels: [...ids] },
      Math.max(limit, mostCompared),
    );
    return (kind === 'seen' ? colouredFirst(library, surest, query.text) : surest).slice(0, limit);
  }

  names(): Promise<Record<LabelledKind, LabelNames>> {
    this.#names ??= this.#readNames();
    return this.#names;
  }

  async #readNames(): Promise<Record<LabelledKind, LabelNames>> {
    const { heard, seen } = this.#parts.labels;
    return { heard: soundNames(await heard()), seen: thingNames(await seen()) };
  }

  async #vectorOf(query: Query, signal: AbortSignal | undefined): Promise<Float32Array> {
    const known = this.#queryVectors.get(query);
    if (known) return known;
    const [vector] = await (await this.#parts.embedder()).embed([query.text], { signal });
    this.#queryVectors.set(query, vector!);
    return vector!;
  }
}

function outstanding(labels: readonly Label[], cosines: readonly number[]): Label | undefined {
  const mean = cosines.reduce((sum, one) => sum + one, 0) / cosines.length;
  const deviation = Math.sqrt(cosines.reduce((sum, one) => sum + (one - mean) ** 2, 0) / cosines.length);
  const top = cosines.reduce((best, one, at) => (one > cosines[best]! ? at : best), 0);
  return (cosines[top]! - mean) / deviation >= soundByMeaning ? labels[top] : undefined;
}
