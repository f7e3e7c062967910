import type { EvidenceKind } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';
import type { VideoId } from '../../domain/video.ts';
import { languageOf, type Language } from './language.ts';
import { contentWords, quotedPhrases, wordsOf } from './words.ts';

/** Where to look. */
export interface QueryScope {
  kinds?: readonly EvidenceKind[];
  videos?: readonly VideoId[];
  within?: Moment;
  /** The most hits by words of one video. */
  perVideo?: number;
}

/** What a person typed, taken apart for the three ways of finding. */
export interface Query extends QueryScope {
  text: string;
  language: Language;
  /** Words that name something, folded, in order. */
  words: readonly string[];
  /** Texts in quotation marks, wanted word by word. */
  phrases: readonly string[];
  /** What lines in other languages call what words name, by the word. */
  otherNames?: ReadonlyMap<string, readonly string[]>;
}

export function makeQuery(text: string, scope: QueryScope = {}): Query {
  const language = languageOf(text, wordsOf(text));
  return { ...scope, text, language, words: contentWords(text, language), phrases: quotedPhrases(text) };
}
