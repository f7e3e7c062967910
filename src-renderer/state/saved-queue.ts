import type { VideoStatus } from '../../src-main/domain/engine.ts';
import type { SavedQueue } from '../../src-main/domain/settings.ts';
import { isFinished } from '../../src-main/domain/stage.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { beginBatch, pauseIndexing, startIndexing, useJobs } from './jobs.ts';
import { changeSettings, useSettings } from './settings.ts';

/** Rest after the last change of the queue before it is saved. */
const restMilliseconds = 400;

let saved = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts a queue that was paused when the window was closed back as it was, so that nothing of it begins by itself. */
export function restorePausedQueue(statuses: readonly VideoStatus[]): void {
  const { queue } = useSettings.getState().settings ?? {};
  if (!queue?.paused) return;
  const open = new Set(statuses.filter(({ stages }) => !isFinished(stages)).map(({ video }) => video.id));
  const left = queue.videos.filter((video) => open.has(video));
  if (left.length === 0) return;
  beginBatch();
  pauseIndexing();
  for (const video of left) startIndexing(video, false);
}

/** The videos in the order of the queue that was saved; those that were not in it come last, in their own order. */
export function inSavedOrder(statuses: readonly VideoStatus[]): VideoStatus[] {
  const places = new Map(useSettings.getState().settings?.queue?.videos.map((video, at) => [video, at]));
  const placeOf = ({ video }: VideoStatus): number => places.get(video.id) ?? Number.MAX_SAFE_INTEGER;
  return [...statuses].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Saves what waits, in its order, and whether it is paused, from now on. */
export function startSavingQueue(): void {
  saved = JSON.stringify(useSettings.getState().settings?.queue ?? null);
  useJobs.subscribe((now, before) => {
    if (now.queue !== before.queue || now.paused !== before.paused || now.jobs !== before.jobs)
      timer ??= setTimeout(saveQueue, restMilliseconds);
  });
  window.addEventListener('pagehide', saveQueue);
}

function saveQueue(): void {
  clearTimeout(timer);
  timer = undefined;
  const queue = currentQueue();
  const text = JSON.stringify(queue);
  if (text === saved) return;
  saved = text;
  void changeSettings({ queue });
}

function currentQueue(): SavedQueue | null {
  const { jobs, queue, paused } = useJobs.getState();
  const atWork = Object.entries(jobs).flatMap(([video, { state }]): VideoId[] =>
    (state === 'running' || state === 'cancelling') && !queue.includes(video) ? [video] : [],
  );
  const videos = [...atWork, ...queue];
  return videos.length === 0 ? null : { videos, paused };
}
