import { create } from 'zustand';
import type { AskedPicture } from '../../src-main/domain/similar.ts';
import { foundByPicture, foundByWords, type Found } from '../lib/found.ts';
import { call, isCancelled, toVerbError, type VerbError } from '../api.ts';

interface SearchState {
  query: string;
  /** What is searched by instead of words: the picture, in words. */
  like: string | null;
  hits: readonly Found[];
  /** True until the hits by meaning are in as well. */
  searching: boolean;
  error: VerbError | null;
}

const nothing: SearchState = { query: '', like: null, hits: [], searching: false, error: null };

/** The search over every video. */
export const useSearch = create<SearchState>()(() => nothing);

const pauseBeforeSearch = 120;
const most = 40;
let controller: AbortController | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Changes what is looked for; the search starts when typing rests. */
export function setQuery(query: string): void {
  clearTimeout(timer);
  controller?.abort();
  if (query.trim() === '') {
    useSearch.setState({ ...nothing, query });
    return;
  }
  // Hits of other words stay until those of the new ones are there; hits by a picture would not be what they seem.
  const { like, hits } = useSearch.getState();
  useSearch.setState({ ...nothing, query, hits: like === null ? hits : [], searching: true });
  timer = setTimeout(() => void run((show, signal) => byWords(query.trim(), show, signal)), pauseBeforeSearch);
}

/** Looks for what looks like a picture. @param like the picture in words */
export function searchLike(asked: AskedPicture, like: string): void {
  clearTimeout(timer);
  controller?.abort();
  useSearch.setState({ ...nothing, like, searching: true });
  void run(async (show, signal) => {
    const { hits } = await call('findSimilar', { ...asked, limit: most }, { signal });
    show({ hits: hits.map(foundByPicture) });
  });
}

type Show = (change: Partial<SearchState>) => void;

async function byWords(query: string, show: Show, signal: AbortSignal): Promise<void> {
  const { hits } = await call(
    'search',
    { query, limit: most },
    { signal, onEvent: (event) => show({ hits: event.hits.map(foundByWords) }) },
  );
  show({ hits: hits.map(foundByWords) });
}

/** Runs the newest search; what an older one still finds is not shown. */
async function run(search: (show: Show, signal: AbortSignal) => Promise<void>): Promise<void> {
  const mine = new AbortController();
  controller = mine;
  const show: Show = (change) => {
    if (!mine.signal.aborted) useSearch.setState(change);
  };
  try {
    await search(show, mine.signal);
    show({ searching: false });
  } catch (error) {
    if (!isCancelled(error)) show({ hits: [], searching: false, error: toVerbError(error) });
  }
}
