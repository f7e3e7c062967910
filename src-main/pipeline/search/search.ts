import type { Hit, SearchEvent, SearchRequest, SearchResult } from '../../domain/answer.ts';
import type { CallOptions } from '../../domain/engine.ts';
import { throwIfCancelled } from '../../domain/errors.ts';
import { fuse, rankedByLabel, type Ranked } from './fuse.ts';
import { toHits, withThumbnails } from './hit.ts';
import { findWords, type WordEvidence } from './find-words.ts';
import type { SearchLibrary, SearchParts } from './ports.ts';
import { makeQuery, type Query } from './query.ts';
import { Retriever } from './retriever.ts';
import { listedByMeaning } from './thresholds.ts';

export type SearchCall = (request: SearchRequest, options?: CallOptions<SearchEvent>) => Promise<SearchResult>;

const fewest = 20;

/**
 * Search over everything that is said, written, seen and heard. Hits by words are reported at once; hits by meaning and by
 * the names of sounds and things follow in the result, fused with them.
 */
export function createSearch(parts: SearchParts, retriever: Retriever = new Retriever(parts)): SearchCall {
  return async (request, { signal, onEvent } = {}) => {
    throwIfCancelled(signal);
    const { query, limit } = readRequest(request);
    const byWords = retriever.words(query, limit).map(asRanked);
    onEvent?.({ type: 'hits', hits: shownHits([byWords], limit, parts.library) });

    const things = await retriever.named('seen', query);
    const named = await retriever.named('heard', query);
    const sounds = named ?? (things ? undefined : await retriever.soundsByMeaning(query, signal));
    const byLabel = [
      things && retriever.labelled('seen', things, query, limit),
      sounds && retriever.labelled('heard', sounds, query, limit),
    ].map((found = []) => found.map(rankedByLabel));
    throwIfCancelled(signal);
    const close = await retriever.meaning(query, limit, signal);
    const byMeaning = close
      .filter(({ closeness }) => closeness >= listedByMeaning)
      .map(({ evidence }, at): Ranked => ({ evidence, reason: { by: 'meaning', rank: at + 1 } }));
    return { hits: shownHits([byWords, ...byLabel, byMeaning], limit, parts.library) };
  };
}

/** The hits by words alone: what a search reports first. Needs no model. */
export function searchWords(library: SearchLibrary, request: SearchRequest): SearchResult {
  const { query, limit } = readRequest(request);
  return { hits: shownHits([findWords(library, query, limit).map(asRanked)], limit, library) };
}

function shownHits(rankings: readonly (readonly Ranked[])[], limit: number, library: SearchLibrary): Hit[] {
  return withThumbnails(toHits(fuse(rankings).slice(0, limit), library), library);
}

function readRequest({ query, limit = fewest, ...scope }: SearchRequest): { query: Query; limit: number } {
  return { query: makeQuery(query, scope), limit };
}

function asRanked({ evidence, words }: WordEvidence): Ranked {
  return { evidence, reason: { by: 'words', words } };
}
