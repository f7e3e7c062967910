import type { Hit, SearchEvent, SearchRequest, SearchResult } from '../../domain/answer.ts';
import type { CallOptions } from '../../domain/engine.ts';
import { throwIfCancelled } from '../../domain/errors.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { VideoId } from '../../domain/video.ts';
import { fuse, rankedByLabel, type Ranked } from './fuse.ts';
import { toHits, withThumbnails } from './hit.ts';
import { findWords, type WordEvidence } from './find-words.ts';
import { guessesOf, guessHits, withGuesses } from './perhaps.ts';
import type { SearchLibrary, SearchParts } from './ports.ts';
import { makeQuery, type Query } from './query.ts';
import type { NamedLabels } from './label-names.ts';
import { Retriever } from './retriever.ts';
import { listedByMeaning } from './thresholds.ts';
import { contentWords } from './words.ts';

/** What is understood of the words as a question. */
export interface Understanding {
  /** The evidence that answers them, the first to be cited first; none where they ask nothing, or are not answered. */
  answering: (request: SearchRequest, signal?: AbortSignal) => Promise<Evidence[]>;
  /** The text with misspelt words put right. */
  respelt: (text: string, videos: readonly VideoId[] | undefined) => Promise<string>;
}

/** For a search that only looks for words. */
const nothingUnderstood: Understanding = {
  answering: () => Promise.resolve([]),
  respelt: (text) => Promise.resolve(text),
};

export type SearchCall = (request: SearchRequest, options?: CallOptions<SearchEvent>) => Promise<SearchResult>;

const fewest = 20;

/**
 * Search over everything that is said, written, seen and heard. Hits by words are reported at once; in the result they are fused with
 * those by meaning, by the names of sounds and things, and by what answers a question. Behind what is certain, in turn with what is only
 * close in meaning, come the moments that may show or hold what is named.
 */
export function createSearch(
  parts: SearchParts,
  retriever: Retriever = new Retriever(parts),
  { answering, respelt }: Understanding = nothingUnderstood,
): SearchCall {
  return async (request, { signal, onEvent } = {}) => {
    throwIfCancelled(signal);
    const { query, limit } = readRequest(request);
    const asTyped = retriever.words(query, limit);
    onEvent?.({ type: 'hits', hits: shownHits([asTyped.map(asRanked)], limit, parts.library) });

    const right = { ...query, ...makeQuery(await respelt(query.text, query.videos)) };
    const byWords = (asTyped.length > 0 ? asTyped : retriever.words(right, limit)).map(asRanked);
    const things = await retriever.named('seen', right);
    const named = await retriever.named('heard', right);
    const sounds = named ?? (things ? undefined : await retriever.soundsByMeaning(query, signal));
    const byLabel = [
      things && retriever.labelled('seen', things, query, limit),
      sounds && retriever.labelled('heard', sounds, query, limit),
    ].map((found = []) => found.map(rankedByLabel));
    const byName = inEnglish(right, things)
      .flatMap((asked) => retriever.words(asked, limit))
      .map(asRanked);
    throwIfCancelled(signal);
    const close = await retriever.meaning(query, limit, signal);
    const byMeaning = close
      .filter(({ closeness }) => closeness >= listedByMeaning)
      .map(({ evidence }, at): Ranked => ({ evidence, reason: { by: 'meaning', rank: at + 1 } }));
    const answers = (await answering(request, signal)).map((evidence): Ranked => ({
      evidence,
      reason: { by: 'answer' },
    }));
    throwIfCancelled(signal);
    const { library } = parts;
    const sure = toHits(fuse([answers, byWords, byName, ...byLabel, byMeaning]).slice(0, limit), library);
    const seen = things?.ids ?? (await retriever.toLookFor(right));
    const guesses = guessesOf(library, { seen, heard: named?.ids }, query);
    const hits = withGuesses(sure, guessHits(guesses, await retriever.names(), library));
    return { hits: withThumbnails(hits.slice(0, limit), library) };
  };
}

/** What a question in another language names, in English: it may be said or written so. */
function inEnglish(query: Query, things: NamedLabels | undefined): Query[] {
  if (query.language === 'en' || !things) return [];
  const words = things.roots.flatMap(({ name }) => contentWords(name, 'en'));
  return [{ ...query, language: 'en', words: [...new Set(words)], phrases: [] }];
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
