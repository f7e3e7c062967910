import { askAbout, type About } from './chat.ts';
import { useJobs } from './jobs.ts';
import { focusAskBox } from './layout.ts';
import { useLibrary } from './library.ts';
import { showVideo, useSession } from './session.ts';

/** What can be asked about, with how many videos each means; with one video in the library there is no choice. */
export function useAbouts(): { about: About; count: number }[] {
  const statuses = useLibrary((state) => state.statuses);
  const batch = useJobs((state) => state.batch);
  const all = statuses.length;
  if (all < 2) return [];
  const queued = batch.filter((id) => statuses.some(({ video }) => video.id === id)).length;
  return [
    { about: 'video', count: 1 },
    ...(queued > 1 && queued < all ? [{ about: 'queue' as const, count: queued }] : []),
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

function begin(about: About): void {
  const [latest] = useLibrary.getState().statuses;
  // Questions are asked beside a video.
  if (useSession.getState().video === null && latest) showVideo(latest, { play: false });
  askAbout(about);
  focusAskBox();
}
