import i18next from 'i18next';
import { create } from 'zustand';
import type { AskRequest, Chat, ChatFormat, ChatMessage, Claim, Intent } from '../../src-main/domain/answer.ts';
import type { Moment } from '../../src-main/domain/time.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call, isCancelled, toVerbError, type VerbError } from '../api.ts';
import { t } from '../i18n.ts';
import { useJobs } from './jobs.ts';
import { notify, reportError } from './notices.ts';

/** What is asked about: the video on screen, those of the queue, those chosen in the library, or all of it. */
export type About = 'video' | 'queue' | 'chosen' | 'library';

/** A question with what it was limited to. */
export interface Asked {
  question: string;
  clip: Moment | null;
  /** Null where the video on screen or the whole library is meant. */
  videos: readonly VideoId[] | null;
  /** The message that this is asked instead of. */
  replaces?: number;
}

/** A question whose answer is being made. */
export interface RunningQuestion extends Asked {
  intent: Intent | null;
  claims: readonly Claim[];
  stopping: boolean;
}

/** The chats about one video, or those about several, with the question that is being typed or answered. */
export interface Talk {
  /** The latest first. */
  chats: readonly Chat[];
  /** Chat on screen; null is a new one. */
  current: number | null;
  draft: string;
  running: RunningQuestion | null;
  failed: (Asked & { error: VerbError }) | null;
}

type Side = 'video' | 'library';

interface ChatState extends Record<Side, Talk> {
  /** The video that the chats of its side are about. */
  of: VideoId | null;
  about: About;
  /** The videos that were chosen to be asked about together. */
  chosen: readonly VideoId[];
  /** The message that was looked for and shall be in sight; null is the last one. */
  pointed: number | null;
  /** The part of the video that the next question is about; null is all of it. */
  scope: Moment | null;
}

const nothing: Talk = { chats: [], current: null, draft: '', running: null, failed: null };

/** The conversation about the video on screen, and the one about several videos. */
export const useChat = create<ChatState>()(() => ({
  of: null,
  about: 'video',
  chosen: [],
  pointed: null,
  scope: null,
  video: nothing,
  library: nothing,
}));

/** The questions under way; one that has another controller meanwhile belongs to nobody. */
const controllers: Record<Side, AbortController | null> = { video: null, library: null };
let hasLibraryChats = false;
/** The reading of each side's chats that was begun last. */
const loading: Record<Side, Promise<void>> = { video: Promise.resolve(), library: Promise.resolve() };

const sideOf = (about: About): Side => (about === 'video' ? 'video' : 'library');
const shownSide = (): Side => sideOf(useChat.getState().about);

/** The conversation on screen. */
export function useTalk<Part>(select: (talk: Talk) => Part): Part {
  return useChat((state) => select(state[sideOf(state.about)]));
}

/** Shows the chats of a video, the latest one open. */
export async function loadChats(video: VideoId, draft: string): Promise<void> {
  clearChats();
  useChat.setState({ of: video });
  change('video', { draft });
  loading.video = load('video', video, () => useChat.getState().of === video);
  await loading.video;
}

/** Puts the conversation about the video away; a question that is being answered belongs to nobody from now on. */
export function clearChats(): void {
  controllers.video?.abort();
  controllers.video = null;
  useChat.setState({ of: null, scope: null, video: nothing });
}

/** A video is gone: it is not asked about any more, and the chats about several are read anew, if they were before. */
export async function forgetVideo(video: VideoId): Promise<void> {
  useChat.setState(({ chosen, about }) => {
    const left = chosen.filter((id) => id !== video);
    return { chosen: left, about: about === 'chosen' && left.length === 0 ? 'library' : about };
  });
  if (hasLibraryChats) await load('library', null, () => true);
}

/** Changes what the next question is about, and shows the conversation about it. */
export function askAbout(about: About): void {
  useChat.setState({ about });
  if (about === 'video' || hasLibraryChats) return;
  hasLibraryChats = true;
  loading.library = load('library', null, () => useChat.getState().library.running === null);
}

/** Changes what is asked about to some videos of the library. */
export function askAboutChosen(chosen: readonly VideoId[]): void {
  useChat.setState({ chosen });
  askAbout('chosen');
}

/** Asks a question; claims show as they come, and the finished answer joins the chat. */
export async function ask(question: string): Promise<void> {
  const { about, scope, chosen } = useChat.getState();
  await put({
    question,
    clip: about === 'video' ? scope : null,
    videos: about === 'queue' ? useJobs.getState().batch : about === 'chosen' ? chosen : null,
  });
}

/** Asks a question of the chat anew in other words; it and what followed it give way, and stay with the new one. */
export async function askInstead({ id, clip, videos }: ChatMessage, question: string): Promise<void> {
  await put({ question, clip: clip ?? null, videos: videos ?? null, replaces: id }, 'kept');
}

/** Asks about a part of the video on screen, whatever the next question is going to be about. */
export async function askOf(question: string, clip: Moment): Promise<void> {
  askAbout('video');
  await put({ question, clip, videos: null }, 'kept');
}

/** Asks once more what has failed. */
export async function askAgain(): Promise<void> {
  const { failed } = useChat.getState()[shownSide()];
  if (failed) await put(failed);
}

/** Stops the running question; it goes back into the box. */
export function stopAsking(): void {
  const side = shownSide();
  changeRunning(side, () => ({ stopping: true }));
  controllers[side]?.abort();
}

export function setDraft(draft: string): void {
  change(shownSide(), { draft });
}

/** Limits the next questions to a part of the video; null asks about all of it. */
export function setScope(scope: Moment | null): void {
  useChat.setState({ about: 'video', scope });
}

export function showChat(chat: number | null): void {
  const side = shownSide();
  if (!useChat.getState()[side].running) change(side, { current: chat, failed: null });
}

/** Gives a chat another title; one of spaces alone changes nothing. */
export async function renameChat(chat: number, title: string): Promise<void> {
  const side = shownSide();
  const named = title.trim();
  if (named === '') return;
  try {
    await call('renameChat', { chat, title: named });
    const { chats } = useChat.getState()[side];
    change(side, { chats: chats.map((one) => (one.id === chat ? { ...one, title: named } : one)) });
  } catch (error) {
    reportError(error);
  }
}

/** Lets the person choose a place and writes the chat there. */
export async function saveChat(chat: number, format: ChatFormat): Promise<void> {
  try {
    if ((await call('saveChat', { chat, format })).saved) notify('info', t('notice.saved'));
  } catch (error) {
    reportError(error);
  }
}

/** Shows a message of a chat of the conversation on screen, once its chats are read. */
export async function showMessage(chat: number, message: number): Promise<void> {
  const side = shownSide();
  await loading[side];
  if (shownSide() !== side) return;
  showChat(chat);
  useChat.setState({ pointed: message });
}

export async function deleteChat(chat: number): Promise<void> {
  const side = shownSide();
  try {
    await call('deleteChat', { chat });
    const { chats, current } = useChat.getState()[side];
    change(side, { chats: chats.filter(({ id }) => id !== chat), current: current === chat ? null : current });
  } catch (error) {
    reportError(error);
  }
}

/** @param box what becomes of the text in the box: it was the question, or is kept for the next one */
async function put(asked: Asked, box: 'asked' | 'kept' = 'asked'): Promise<void> {
  const { question, clip, videos, replaces } = asked;
  const side = shownSide();
  const { of } = useChat.getState();
  const { running, current } = useChat.getState()[side];
  if (running || question.trim() === '' || (side === 'video' && of === null)) return;
  const mine = new AbortController();
  controllers[side] = mine;
  useChat.setState({ pointed: null });
  const shown = (): boolean => controllers[side] === mine;
  change(side, {
    ...(box === 'asked' && { draft: '' }),
    failed: null,
    running: { ...asked, intent: null, claims: [], stopping: false },
  });
  const scope =
    side === 'video' ? { video: of!, ...(clip ? { clip } : {}) } : { videos: videos ? [...videos] : ('all' as const) };
  const language = i18next.resolvedLanguage;
  const request: AskRequest = {
    ...scope,
    question,
    ...(language && { language }),
    chat: current ?? 'new',
    ...(replaces !== undefined && { replaces }),
  };
  try {
    const { chat } = await call('ask', request, {
      signal: mine.signal,
      onEvent: (event) => {
        if (!shown()) return;
        changeRunning(side, ({ claims }) =>
          event.type === 'claim' ? { claims: [...claims, event.claim] } : { intent: event.intent },
        );
      },
    });
    if (shown() && chat) putChat(side, chat);
  } catch (error) {
    if (!shown()) return;
    if (isCancelled(error)) change(side, { draft: useChat.getState()[side].draft || question });
    else change(side, { failed: { ...asked, error: toVerbError(error) } });
  } finally {
    if (shown()) change(side, { running: null });
  }
}

async function load(side: Side, video: VideoId | null, wanted: () => boolean): Promise<void> {
  try {
    const chats = byLatest(await call('listChats', { video }));
    if (wanted()) change(side, { chats, current: chats[0]?.id ?? null });
  } catch (error) {
    reportError(error);
  }
}

/** @param chat with those of its messages that are new or have changed; the others stay what they are, and are not drawn anew */
function putChat(side: Side, chat: Chat): void {
  const { chats } = useChat.getState()[side];
  const [first] = chat.messages;
  const known = chats.find(({ id }) => id === chat.id)?.messages.filter(({ id }) => !first || id < first.id) ?? [];
  const now = { ...chat, messages: [...known, ...chat.messages] };
  change(side, { chats: byLatest([...chats.filter(({ id }) => id !== chat.id), now]), current: chat.id });
}

function change(side: Side, values: Partial<Talk>): void {
  useChat.setState((state) => ({ [side]: { ...state[side], ...values } }));
}

function changeRunning(side: Side, next: (running: RunningQuestion) => Partial<RunningQuestion>): void {
  const { running } = useChat.getState()[side];
  if (running) change(side, { running: { ...running, ...next(running) } });
}

function byLatest(chats: readonly Chat[]): Chat[] {
  const askedAt = ({ messages }: Chat): number => messages.at(-1)?.askedAt ?? 0;
  return [...chats].sort((a, b) => askedAt(b) - askedAt(a) || b.id - a.id);
}
