import i18next from 'i18next';
import { create } from 'zustand';
import type { ChatMessage } from '../../src-main/domain/answer.ts';
import type { PackAnswer, PackTurn } from '../../src-main/domain/pack-answer.ts';
import type { Moment } from '../../src-main/domain/time.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call, isCancelled, toVerbError, type VerbError } from '../api.ts';
import { useChat } from './chat.ts';
import { usePacks } from './packs.ts';
import { useSettings } from './settings.ts';

/** What a pack is doing, or has said, for a question of a chat. */
export type PackLook =
  | { state: 'looking'; title: string; moment: Moment | null; words: string; stopping: boolean }
  | { state: 'done'; found: PackAnswer }
  | { state: 'failed'; problem: VerbError };

/** How a pack shall look. */
export interface LookWish {
  pack: string;
  withSound: boolean;
  /** The likeliest words are taken without one. */
  seed?: number;
}

/** By message: it stays until the window is closed, and is no part of the chat. */
export const usePackLooks = create<{ looks: Readonly<Record<number, PackLook>> }>()(() => ({ looks: {} }));

/** Earlier questions that a pack is told at most. */
const mostTurns = 20;

const controllers = new Map<number, AbortController>();

/** Lets a pack look for the question of a message once more; its sentences are checked against evidence. */
export async function lookWith(message: ChatMessage, video: VideoId, wish: LookWish): Promise<void> {
  const { id, question, clip } = message;
  if (controllers.has(id)) return;
  const controller = new AbortController();
  controllers.set(id, controller);
  const title = usePacks.getState().list?.packs.find(({ pack }) => pack === wish.pack)?.title ?? wish.pack;
  put(id, { state: 'looking', title, moment: null, words: '', stopping: false });
  const language = i18next.resolvedLanguage;
  const about = { ...(clip && { clip }), ...(language && { language }) };
  const writing = useSettings.getState().settings?.packWriting ?? {};
  const asked = { video, question, ...wish, writing, ...about, ...conversationOf(message, wish.pack) };
  try {
    const found = await call('askPack', asked, {
      signal: controller.signal,
      onEvent: (event) => {
        const look = usePackLooks.getState().looks[id];
        if (look?.state !== 'looking') return;
        if (event.type === 'look') put(id, { ...look, moment: event.look, words: '' });
        else put(id, { ...look, words: look.words + event.words });
      },
    });
    put(id, { state: 'done', found });
  } catch (error) {
    if (isCancelled(error)) forgetLook(id);
    else put(id, { state: 'failed', problem: toVerbError(error) });
  } finally {
    controllers.delete(id);
  }
}

/** What the pack was asked before in the chat on the same part, in one look each, with what it wrote. */
function conversationOf(
  { id, clip }: ChatMessage,
  pack: string,
): { turns: PackTurn[]; message?: { chat: number; id: number } } {
  const { chats, current } = useChat.getState().video;
  const chat = chats.find((one) => one.id === current);
  const { looks } = usePackLooks.getState();
  const turns = (chat?.messages ?? []).flatMap((before): PackTurn[] => {
    const look = looks[before.id];
    if (before.id >= id || before.replacedBy !== undefined || look?.state !== 'done' || look.found.pack !== pack)
      return [];
    const [view, ...others] = look.found.views;
    const isSame = before.clip?.start === clip?.start && before.clip?.end === clip?.end;
    return view && others.length === 0 && isSame ? [{ question: before.question, answer: view.text }] : [];
  });
  return { turns: turns.slice(-mostTurns), ...(chat && { message: { chat: chat.id, id } }) };
}

export function stopLooking(message: number): void {
  const look = usePackLooks.getState().looks[message];
  if (look?.state === 'looking') put(message, { ...look, stopping: true });
  controllers.get(message)?.abort();
}

/** Puts away what a pack has said. */
export function forgetLook(message: number): void {
  usePackLooks.setState(({ looks }) => ({
    looks: Object.fromEntries(Object.entries(looks).filter(([id]) => id !== String(message))),
  }));
}

function put(message: number, look: PackLook): void {
  usePackLooks.setState(({ looks }) => ({ looks: { ...looks, [message]: look } }));
}
