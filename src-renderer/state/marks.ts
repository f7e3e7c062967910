import { useMemo } from 'react';
import { create } from 'zustand';
import type { Citation } from '../../src-main/domain/answer.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { marksOf, nextMark, type Mark } from '../lib/marks.ts';
import { useChat, useTalk, type Talk } from './chat.ts';
import { usePlayer } from './player.ts';
import { useSearch } from './search.ts';
import { goTo, useSession } from './session.ts';

/** The mark that a key has gone to, with its place among all; for those who hear it. */
export const useMarkGoneTo = create<{ mark: Mark | null; number: number; count: number }>()(() => ({
  mark: null,
  number: 0,
  count: 0,
}));

/** What the conversation on screen cites and the search has found in a video, by time. */
export function useMarks(video: VideoId): readonly Mark[] {
  const chats = useTalk((talk) => talk.chats);
  const current = useTalk((talk) => talk.current);
  const claims = useTalk((talk) => talk.running?.claims);
  const hits = useSearch((state) => state.hits);
  return useMemo(
    () => marksOf(video, citationsOf({ chats, current, running: claims ? { claims } : null }), hits),
    [video, chats, current, claims, hits],
  );
}

/** Goes to the next mark before or after the playhead. */
export function goToMark(direction: 1 | -1): void {
  const { video } = useSession.getState();
  if (video === null) return;
  const state = useChat.getState();
  const marks = marksOf(
    video,
    citationsOf(state.about === 'video' ? state.video : state.library),
    useSearch.getState().hits,
  );
  const mark = nextMark(marks, usePlayer.getState().position, direction);
  if (!mark) return;
  useMarkGoneTo.setState({ mark, number: marks.indexOf(mark) + 1, count: marks.length });
  goToThe(mark, video);
}

/** Goes to a mark and points at its evidence. */
export function goToThe({ time, evidence }: Mark, video: VideoId): void {
  void goTo({ video, start: time, ...(evidence !== undefined && { evidence }) });
}

interface Cited extends Pick<Talk, 'chats' | 'current'> {
  running: Pick<NonNullable<Talk['running']>, 'claims'> | null;
}

function citationsOf({ chats, current, running }: Cited): Citation[] {
  const messages = chats.find(({ id }) => id === current)?.messages ?? [];
  const answers = messages.filter(({ replacedBy }) => replacedBy === undefined).map(({ answer }) => answer);
  return [...answers, ...(running ? [running] : [])].flatMap(({ claims }) =>
    claims.flatMap(({ citations }) => citations),
  );
}
