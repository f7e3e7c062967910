import { create } from 'zustand';
import { isFileError, type WireError } from '../../src-main/domain/errors.ts';
import type { IndexEvent, StageName } from '../../src-main/domain/stage.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call, isCancelled, toVerbError, type VerbError } from '../api.ts';
import { loadTracks } from './captions.ts';
import { addEvidence, loadEvidence, useEvidence } from './evidence.ts';
import { loadChapters, useChapters } from './chapters.ts';
import { putStage, putStatus } from './library.ts';
import { addPictures, loadPictures, usePictures } from './pictures.ts';

/** Indexing of one video. `cancelling`: asked to stop, and the model has not come to a halt yet. */
export interface Job {
  state: 'waiting' | 'running' | 'cancelling' | 'cancelled' | 'failed' | 'done';
  stage: StageName | null;
  /** Share that is done, 0..1. */
  fraction: number;
  etaSeconds: number | null;
  error: VerbError | null;
  warnings: readonly WireError[];
}

interface Jobs {
  jobs: Readonly<Record<VideoId, Job>>;
  /** Videos that wait for their turn, the next one first. */
  queue: readonly VideoId[];
  /** Every video of the batch under way, finished ones too, in the order in which they came. */
  batch: readonly VideoId[];
  /** While true, nothing is taken from the queue. */
  paused: boolean;
}

/** What is being indexed and what waits. One video at a time; the one on screen goes first. */
export const useJobs = create<Jobs>()(() => ({ jobs: {}, queue: [], batch: [], paused: false }));

interface Run {
  video: VideoId;
  controller: AbortController;
  /** Place in the queue that a stopped run goes back to; null when it was cancelled. */
  returnsTo: number | null;
}

let running: Run | null = null;

const waitingJob: Job = { state: 'waiting', stage: null, fraction: 0, etaSeconds: null, error: null, warnings: [] };

/** Puts a video in the queue; with `first` the one being indexed makes way and goes on later. */
export function startIndexing(video: VideoId, first: boolean): void {
  if (running?.video === video && !running.controller.signal.aborted) return;
  const { queue, batch, paused } = useJobs.getState();
  const others = queue.filter((id) => id !== video);
  useJobs.setState({
    queue: first ? [video, ...others] : [...others, video],
    batch: batch.includes(video) ? batch : [...batch, video],
  });
  putJob(video, waitingJob);
  if (first && running && !paused) {
    running.returnsTo = running.video === video ? null : 1;
    running.controller.abort();
  }
  void runNext();
}

/** Begins a new batch when all of the last is done; what failed in it stays in sight. */
export function beginBatch(): void {
  const { batch, jobs, queue } = useJobs.getState();
  if (running === null && queue.length === 0)
    useJobs.setState({ batch: batch.filter((id) => jobs[id]?.state === 'failed') });
}

/** Takes nothing more from the queue, and stops the video at work, which goes on first. */
export function pauseIndexing(): void {
  useJobs.setState({ paused: true });
  if (!running || running.controller.signal.aborted) return;
  running.returnsTo = 0;
  running.controller.abort();
  changeJob(running.video, { state: 'cancelling' });
}

export function resumeIndexing(): void {
  useJobs.setState({ paused: false });
  void runNext();
}

/** Stops everything that is indexed or waits; what was found stays. */
export function cancelAllIndexing(): void {
  const { queue } = useJobs.getState();
  for (const video of queue) cancelIndexing(video);
  if (running) cancelIndexing(running.video);
  useJobs.setState({ paused: false });
}

/** Puts every video that failed in the queue again. */
export function retryFailedIndexing(): void {
  const { batch, jobs } = useJobs.getState();
  for (const video of batch) if (jobs[video]?.state === 'failed') startIndexing(video, false);
}

/** Forgets which videos belonged to a batch that is over. */
export function clearBatch(): void {
  useJobs.setState({ batch: [] });
}

/** Stops indexing a video; what it has found stays, and starting again goes on from there. */
export function cancelIndexing(video: VideoId): void {
  useJobs.setState(({ queue }) => ({ queue: queue.filter((id) => id !== video) }));
  if (running?.video === video) {
    running.returnsTo = null;
    running.controller.abort();
    changeJob(video, { state: 'cancelling' });
  } else changeJob(video, { state: 'cancelled' });
}

/** Takes up what an engine that went away has left undone. */
export function resumeLostJobs(): void {
  for (const [video, { state, error }] of Object.entries(useJobs.getState().jobs)) {
    if (state === 'failed' && error?.code === 'ENGINE_UNAVAILABLE') startIndexing(video, false);
  }
}

async function runNext(): Promise<void> {
  const { queue, paused } = useJobs.getState();
  const video = queue[0];
  if (running || paused || video === undefined) return;
  const job: Run = { video, controller: new AbortController(), returnsTo: null };
  running = job;
  useJobs.setState({ queue: queue.slice(1) });
  putJob(video, { ...waitingJob, state: 'running' });
  try {
    await call('indexVideo', { video }, { signal: job.controller.signal, onEvent: takeEvent });
    changeJob(video, { state: 'done', fraction: 1, etaSeconds: 0 });
    await refresh(video);
  } catch (error) {
    settle(job, toVerbError(error));
  } finally {
    running = null;
    void runNext();
  }
}

/** After a run that did not finish: back in the queue, cancelled or failed. */
function settle({ video, returnsTo }: Run, error: VerbError): void {
  const { queue } = useJobs.getState();
  if (!isCancelled(error)) {
    changeJob(video, { state: 'failed', error });
    // The next would fail as well. An engine that went away says when it is back, and calls wait for it.
    const concernsAll = !isFileError(error.code) && error.code !== 'ENGINE_UNAVAILABLE';
    if (concernsAll && queue.length > 0) useJobs.setState({ paused: true });
  } else if (queue.includes(video)) changeJob(video, { state: 'waiting' });
  else if (returnsTo !== null) {
    useJobs.setState({ queue: queue.toSpliced(returnsTo, 0, video) });
    changeJob(video, { state: 'waiting' });
  } else changeJob(video, { state: 'cancelled', etaSeconds: null });
}

/** A finished run may have replaced evidence of an older version, so the library's word counts. */
async function refresh(video: VideoId): Promise<void> {
  putStatus(await call('getVideo', { video }));
  if (usePictures.getState().video === video) void loadPictures(video);
  if (useChapters.getState().video === video) void loadChapters(video);
  if (useEvidence.getState().video === video) await loadEvidence(video);
}

function takeEvent(event: IndexEvent): void {
  switch (event.type) {
    case 'progress':
      if (event.stage === 'shots') void addPictures(event.video);
      return changeJob(event.video, { stage: event.stage, fraction: event.fraction, etaSeconds: event.etaSeconds });
    case 'stage':
      if (event.progress.stage === 'subtitles') void loadTracks(event.video);
      return putStage(event.video, event.progress);
    case 'evidence':
      return addEvidence(event.video, event.items);
    case 'warning': {
      const { video, code, message } = event;
      const warnings = useJobs.getState().jobs[video]?.warnings ?? [];
      if (warnings.some((known) => known.message === message)) return;
      return changeJob(video, { warnings: [...warnings, { code, message }] });
    }
  }
}

function putJob(video: VideoId, job: Job): void {
  useJobs.setState(({ jobs }) => ({ jobs: { ...jobs, [video]: job } }));
}

function changeJob(video: VideoId, change: Partial<Job>): void {
  const job = useJobs.getState().jobs[video];
  if (job) putJob(video, { ...job, ...change });
}
