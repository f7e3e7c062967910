import type { VideoId } from '../../src-main/domain/video.ts';
import { askAbout, askAboutChosen, useChat, type About } from './chat.ts';
import { useJobs } from './jobs.ts';
import { focusAskBox } from './layout.ts';
import { statusOf, useLibrary } from './library.ts';
import { showVideo, useSession } from './session.ts';

/** What can be asked about, with how many videos each means; with one video in the library there is no choice. */
export function useAbouts(): { about: About; count: number }[] {
  const statuses = useLibrary((state) => state.statuses);
  const batch = useJobs((state) => state.batch);
  const chosen = useChat((state) => state.chosen);
  const all = statuses.length;
  if (all < 2) return [];
  const known = new Set(statuses.map(({ video }) => video.id));
  const queued = batch.filter((id) => known.has(id)).length;
  const picked = chosen.filter((id) => known.has(id)).length;
  return [
    { about: 'video', count: 1 },
    ...(queued > 1 && queued < all ? [{ about: 'queue' as const, count: queued }] : []),
    ...(picked > 0 ? [{ about: 'chosen' as const, count: picked }] : []),
    { about: 'library', count: all },
  ];
}

/** Lets the person type a question about the whole library. */
export function askAboutAll(): void {
  begin('library');
}

/** Lets the person type a question about the videos of the queue. */
export function askAboutQueue(): void {
  begin('queue');
}

/** Lets the person type a question about some videos: about one alone beside it. */
export function askAboutVideos(videos: readonly VideoId[]): void {
  const [first, ...others] = videos;
  const status = statusOf(first ?? null);
  if (!status) return;
  if (others.length === 0) showVideo(status, { play: false });
  else askAboutChosen(videos);
  begin(others.length === 0 ? 'video' : 'chosen', status);
}

function begin(about: About, beside = useLibrary.getState().statuses[0]): void {
  // Questions are asked beside a video.
  if (useSession.getState().video === null && beside) showVideo(beside, { play: false });
  askAbout(about);
  focusAskBox();
}
