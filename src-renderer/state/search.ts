import { create } from 'zustand';
import type { Hit } from '../../src-main/domain/answer.ts';
import { call, isCancelled, toVerbError, type VerbError } from '../api.ts';

interface SearchState {
  query: string;
  hits: readonly Hit[];
  /** True until the hits by meaning are in as well. */
  searching: boolean;
  error: VerbError | null;
}

/** The search over every video. */
export const useSearch = create<SearchState>()(() => ({ query: '', hits: [], searching: false, error: null }));

const pauseBeforeSearch = 120;
const most = 40;
let controller: AbortController | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Changes what is looked for; the search starts when typing rests. */
export function setQuery(query: string): void {
  clearTimeout(timer);
  controller?.abort();
  if (query.trim() === '') {
    useSearch.setState({ query, hits: [], searching: false, error: null });
    return;
  }
  useSearch.setState({ query, searching: true, error: null });
  timer = setTimeout(() => void run(query.trim()), pauseBeforeSearch);
}

async function run(query: string): Promise<void> {
  const mine = new AbortController();
  controller = mine;
  const show = (change: Partial<SearchState>): void => {
    if (!mine.signal.aborted) useSearch.setState(change);
  };
  try {
    const { hits } = await call(
      'search',
      { query, limit: most },
      { signal: mine.signal, onEvent: (event) => show({ hits: event.hits }) },
    );
    show({ hits, searching: false });
  } catch (error) {
    if (!isCancelled(error)) show({ hits: [], searching: false, error: toVerbError(error) });
  }
}
