import type { Evidence, EvidenceKind } from '../../domain/evidence.ts';
import type { Term } from '../../store/search.ts';
import type { Language } from './language.ts';
import { otherNumber, otherWriting } from './number-words.ts';
import type { SearchLibrary } from './ports.ts';
import type { Query } from './query.ts';
import { stem } from './words.ts';

/** Evidence that holds words of the query. */
export interface WordEvidence {
  evidence: Evidence;
  /** Words and phrases of the query that the text holds. */
  words: string[];
  /** Share of the query's words, 0..1. */
  share: number;
}

/** Kinds whose text says something; labels are found through their names instead. */
const worded: EvidenceKind[] = ['said', 'written'];

/** What holds words of the query, best matches first. Reads the library alone. */
export function findWords(library: Pick<SearchLibrary, 'search'>, query: Query, limit: number): WordEvidence[] {
  const kinds = worded.filter((kind) => query.kinds?.includes(kind) ?? true);
  const terms = termsOf(query);
  if (kinds.length === 0 || terms.length === 0) return [];
  const { perVideo } = query;
  const found = library.search.words({
    ...scopeOf(query),
    kinds,
    terms,
    match: 'any',
    limit,
    ...(perVideo !== undefined && { perVideo }),
  });
  return found.map(({ evidence, words }) => ({ evidence, words, share: words.length / terms.length }));
}

/** The query's phrases and words as the index of words knows them. */
export function termsOf({
  phrases,
  words,
  language,
  otherNames,
}: Pick<Query, 'phrases' | 'words' | 'language' | 'otherNames'>): Term[] {
  const named = words.filter(searchable).map((word): [string, readonly string[]] => {
    return [searchTerm(word, language), otherNames?.get(word) ?? []];
  });
  const terms = new Map<string, readonly string[]>([...phrases.map((phrase): [string, []] => [phrase, []]), ...named]);
  return [...terms].map(([term, others]): Term => {
    const other = phrases.includes(term) ? otherWriting(term, language) : otherNumber(term, language);
    const ways = [...(other === undefined ? [] : [other]), ...others];
    return ways.length === 0 ? term : [term, ...ways];
  });
}

/** The part of the library that the query is about. */
export function scopeOf({ videos, within }: Query): { videos?: Query['videos']; within?: Query['within'] } {
  return { ...(videos && { videos }), ...(within && { within }) };
}

/** A single syllable of Korean is the beginning of too many words. */
function searchable(word: string): boolean {
  return !/^\p{Script=Hangul}$/u.test(word);
}

/** The index knows English endings itself; Korean particles must be taken off. */
function searchTerm(word: string, language: Language): string {
  if (language !== 'ko') return word;
  const bare = stem(word);
  return searchable(bare) ? bare : word;
}
