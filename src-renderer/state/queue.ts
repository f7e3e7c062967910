import { create } from 'zustand';
import { BatchProgress } from '../../src-main/domain/batch-progress.ts';
import { isFinished } from '../../src-main/domain/stage.ts';
import type { VideoStatus } from '../../src-main/domain/engine.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import {
  beginBatch,
  cancelAllIndexing,
  clearBatch,
  retryFailedIndexing,
  startIndexing,
  useJobs,
  type Job,
} from './jobs.ts';
import { statusOf } from './library.ts';
import { cancelOpening, clearRefused, retryRefused, useOpening } from './opening.ts';

interface Queue {
  /** Finished share of the batch, each video weighed by its length, 0..1. */
  fraction: number;
  /** Seconds that are left for all, or null while that cannot be told. */
  etaSeconds: number | null;
  /** Videos that an earlier run of the program has left unfinished, while the person has not said what to do. */
  offered: readonly VideoId[];
}

/** How far all videos of the batch are together. */
export const useQueue = create<Queue>()(() => ({ fraction: 0, etaSeconds: null, offered: [] }));

type Jobs = ReturnType<typeof useJobs.getState>;

let progress = new BatchProgress([]);

/** Follows the jobs from now on. What is left is measured anew when work is added, dropped or paused. */
export function startMeasuringQueue(): void {
  useJobs.subscribe((now, before) => {
    const members = membersOf(now);
    const isSame = now.batch === before.batch && now.paused === before.paused;
    if (!isSame || members.length !== membersOf(before).length) {
      progress = new BatchProgress(members.map(statusOf).filter((status) => status !== undefined));
      useQueue.setState({ etaSeconds: null, fraction: progress.fraction });
    }
    for (const video of members) {
      const job = now.jobs[video];
      // A job that has just begun does not know yet how far an earlier one came.
      if (!job || job === before.jobs[video] || job.fraction === 0) continue;
      useQueue.setState({ etaSeconds: progress.update(video, job.fraction), fraction: progress.fraction });
    }
  });
}

/** Offers to go on with what an earlier run has left unfinished. What failed is not offered: it would fail again. */
export function offerUnfinished(statuses: readonly VideoStatus[]): void {
  const { jobs } = useJobs.getState();
  const left = statuses.filter(
    ({ video, stages }) => !isFinished(stages) && !jobs[video.id] && stages.every(({ state }) => state !== 'failed'),
  );
  useQueue.setState({ offered: left.map(({ video }) => video.id) });
}

export function continueUnfinished(): void {
  beginBatch();
  for (const video of stillOffered(useQueue.getState(), useJobs.getState()))
    if (statusOf(video)) startIndexing(video, false);
  useQueue.setState({ offered: [] });
}

/** What is offered, without videos that were taken up meanwhile. */
export function stillOffered({ offered }: Pick<Queue, 'offered'>, { jobs }: Pick<Jobs, 'jobs'>): VideoId[] {
  return offered.filter((video) => !jobs[video]);
}

export function declineUnfinished(): void {
  useQueue.setState({ offered: [] });
}

/** Stops everything: the video at work, those that wait, and the search for more. */
export function cancelAll(): void {
  cancelOpening();
  cancelAllIndexing();
}

/** Tries everything again that failed or could not be opened. */
export async function retryFailed(): Promise<void> {
  retryFailedIndexing();
  await retryRefused(useOpening.getState().refused.map(({ path }) => path));
}

/** Forgets a batch that is over. */
export function clearQueue(): void {
  clearBatch();
  clearRefused();
}

/** The videos of the batch that are done or still to be done. */
function membersOf({ batch, jobs }: Jobs): VideoId[] {
  return batch.filter((video) => counts(jobs[video]));
}

function counts(job: Job | undefined): boolean {
  return job !== undefined && job.state !== 'failed' && job.state !== 'cancelled';
}
