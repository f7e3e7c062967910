import { create } from 'zustand';
import { isCancelled, toVerbError } from '../api.ts';
import { errorSentence } from './error-sentence.ts';

export interface Notice {
  id: number;
  tone: 'error' | 'info';
  text: string;
}

/** Short messages about what has just happened, newest last. */
export const useNotices = create<{ notices: readonly Notice[] }>()(() => ({ notices: [] }));

let lastId = 0;
const shownAtOnce = 3;

/** Shows a message; the same text is not shown twice at a time. */
export function notify(tone: Notice['tone'], text: string): void {
  const { notices } = useNotices.getState();
  lastId += 1;
  const others = notices.filter((notice) => notice.text !== text);
  useNotices.setState({ notices: [...others, { id: lastId, tone, text }].slice(-shownAtOnce) });
}

export function dismissNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Says what failed and what to do; work that the person stopped is not a failure. */
export function reportError(error: unknown): void {
  if (!isCancelled(error)) notify('error', errorSentence(toVerbError(error)));
}
