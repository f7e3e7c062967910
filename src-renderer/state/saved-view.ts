import type { VideoId, VideoView } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { useCaptions } from './captions.ts';
import { useChat } from './chat.ts';
import { statusOf, putStatus } from './library.ts';
import { usePlayer } from './player.ts';
import { useSelection } from './selection.ts';

/** At most this much of the way through a video is forgotten when the window is killed. */
const restMilliseconds = 1500;

let kept: VideoId | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Names the video whose position, selection and draft are saved from now on. */
export function keepView(video: VideoId | null): void {
  clearTimeout(timer);
  timer = undefined;
  kept = video;
}

/** Saves at once what is waiting to be saved. */
export function flushView(): void {
  if (timer === undefined || !kept) return;
  clearTimeout(timer);
  timer = undefined;
  const view = currentView();
  const status = statusOf(kept);
  if (status) putStatus({ ...status, view });
  // A view that was not saved costs the person a place at most; the next change tries again.
  call('saveView', { video: kept, view }).catch(() => undefined);
}

/** Saves the view whenever it changes, once things rest for a moment, and when the window goes. */
export function startSavingViews(): void {
  usePlayer.subscribe((now, before) => {
    if (now.position !== before.position) saveSoon();
  });
  useSelection.subscribe(saveSoon);
  useCaptions.subscribe((now, before) => {
    if (now.chosen !== before.chosen && now.video === before.video) saveSoon();
  });
  useChat.subscribe((now, before) => {
    if (now.video.draft !== before.video.draft && now.of === before.of) saveSoon();
  });
  window.addEventListener('pagehide', flushView);
  document.addEventListener('visibilitychange', flushView);
}

function saveSoon(): void {
  if (kept) timer ??= setTimeout(flushView, restMilliseconds);
}

function currentView(): VideoView {
  const { range } = useSelection.getState();
  const { draft } = useChat.getState().video;
  const captions = useCaptions.getState().chosen;
  return {
    position: usePlayer.getState().position,
    ...(range ? { selection: range } : {}),
    ...(draft ? { draft } : {}),
    ...(captions !== null && { captions }),
  };
}
