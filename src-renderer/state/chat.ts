import { create } from 'zustand';
import type { Chat, Claim, Intent } from '../../src-main/domain/answer.ts';
import type { Moment } from '../../src-main/domain/time.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call, isCancelled, toVerbError, type VerbError } from '../api.ts';
import { reportError } from './notices.ts';

/** A question whose answer is being made. */
export interface RunningQuestion {
  question: string;
  clip: Moment | null;
  intent: Intent | null;
  claims: readonly Claim[];
  stopping: boolean;
}

interface ChatState {
  video: VideoId | null;
  /** Chats about the video, the latest first. */
  chats: readonly Chat[];
  /** Chat on screen; null is a new one. */
  current: number | null;
  draft: string;
  /** The part of the video that the next question is about; null is all of it. */
  scope: Moment | null;
  running: RunningQuestion | null;
  failed: { question: string; clip: Moment | null; error: VerbError } | null;
}

const nothing: ChatState = {
  video: null,
  chats: [],
  current: null,
  draft: '',
  scope: null,
  running: null,
  failed: null,
};

/** The conversation about the video on screen. */
export const useChat = create<ChatState>()(() => nothing);

let controller: AbortController | null = null;

/** Shows the chats of a video, the latest one open. */
export async function loadChats(video: VideoId, draft: string): Promise<void> {
  clearChats();
  useChat.setState({ video, draft });
  try {
    const chats = byLatest(await call('listChats', { video }));
    if (useChat.getState().video === video) useChat.setState({ chats, current: chats[0]?.id ?? null });
  } catch (error) {
    reportError(error);
  }
}

/** Puts the conversation away; a question that is being answered belongs to nobody from now on. */
export function clearChats(): void {
  controller?.abort();
  controller = null;
  useChat.setState(nothing);
}

/** Asks a question; claims show as they come, and the finished answer joins the chat. */
export async function ask(question: string): Promise<void> {
  const { video, running, current, scope: clip } = useChat.getState();
  if (!video || running || question.trim() === '') return;
  const mine = new AbortController();
  controller = mine;
  useChat.setState({ draft: '', failed: null, running: { question, clip, intent: null, claims: [], stopping: false } });
  const shown = (): boolean => controller === mine;
  try {
    const { chat } = await call(
      'ask',
      { video, question, ...(clip ? { clip } : {}), chat: current ?? 'new' },
      {
        signal: mine.signal,
        onEvent: (event) => {
          if (!shown()) return;
          changeRunning((asked) =>
            event.type === 'claim' ? { claims: [...asked.claims, event.claim] } : { intent: event.intent },
          );
        },
      },
    );
    if (shown() && chat) putChat(chat);
  } catch (error) {
    if (!shown()) return;
    if (!isCancelled(error)) useChat.setState({ failed: { question, clip, error: toVerbError(error) } });
    else useChat.setState(({ draft }) => ({ draft: draft === '' ? question : draft }));
  } finally {
    if (shown()) useChat.setState({ running: null });
  }
}

/** Stops the running question; it goes back into the box. */
export function stopAsking(): void {
  changeRunning(() => ({ stopping: true }));
  controller?.abort();
}

export function setDraft(draft: string): void {
  useChat.setState({ draft });
}

/** Limits the next questions to a part of the video; null asks about all of it. */
export function setScope(scope: Moment | null): void {
  useChat.setState({ scope });
}

export function showChat(chat: number | null): void {
  if (!useChat.getState().running) useChat.setState({ current: chat, failed: null });
}

export async function deleteChat(chat: number): Promise<void> {
  try {
    await call('deleteChat', { chat });
    useChat.setState(({ chats, current }) => ({
      chats: chats.filter(({ id }) => id !== chat),
      current: current === chat ? null : current,
    }));
  } catch (error) {
    reportError(error);
  }
}

function putChat(chat: Chat): void {
  useChat.setState(({ chats }) => ({
    chats: byLatest([...chats.filter(({ id }) => id !== chat.id), chat]),
    current: chat.id,
  }));
}

function changeRunning(change: (running: RunningQuestion) => Partial<RunningQuestion>): void {
  useChat.setState(({ running }) => (running ? { running: { ...running, ...change(running) } } : {}));
}

function byLatest(chats: readonly Chat[]): Chat[] {
  const askedAt = ({ messages }: Chat): number => messages.at(-1)?.askedAt ?? 0;
  return [...chats].sort((a, b) => askedAt(b) - askedAt(a) || b.id - a.id);
}
