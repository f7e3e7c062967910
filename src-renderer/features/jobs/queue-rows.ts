import type { VideoStatus } from '../../../src-main/domain/engine.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { fileName } from '../../lib/file-name.ts';
import type { Job, useJobs } from '../../state/jobs.ts';
import type { RefusedPath } from '../../state/opening.ts';

/** One line of the queue: a video, or a file that could not be opened. */
export interface QueueRow {
  key: string;
  /** Null where the file could not be opened. */
  video: VideoId | null;
  name: string;
  path: string;
  state: Job['state'];
  job: Job | null;
  error: RefusedPath['error'] | null;
}

const order: readonly Job['state'][] = ['running', 'cancelling', 'failed', 'waiting', 'cancelled', 'done'];

/** The lines of the queue: what is at work first, then what failed, what waits in its order, and what is done. */
export function queueRows(
  { jobs, batch, queue }: ReturnType<typeof useJobs.getState>,
  statuses: readonly VideoStatus[],
  refused: readonly RefusedPath[],
): QueueRow[] {
  const known = new Map(statuses.map(({ video }) => [video.id, video]));
  const place = new Map(queue.map((video, at) => [video, at]));
  const videos = batch.flatMap((id): QueueRow[] => {
    const [job, video] = [jobs[id], known.get(id)];
    if (!job || !video) return [];
    return [{ key: id, video: id, name: video.name, path: video.path, state: job.state, job, error: job.error }];
  });
  const others = refused.map(({ path, error }): QueueRow => ({
    key: path,
    video: null,
    name: fileName(path),
    path,
    state: 'failed',
    job: null,
    error,
  }));
  const turn = ({ video }: QueueRow): number => place.get(video ?? '') ?? 0;
  return [...videos, ...others].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || turn(a) - turn(b));
}
