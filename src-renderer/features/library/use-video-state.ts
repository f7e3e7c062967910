import { useTranslation } from 'react-i18next';
import type { VideoStatus } from '../../../src-main/domain/engine.ts';
import { finishedShare, isFinished } from '../../../src-main/domain/stage.ts';
import { useJobs, type Job } from '../../state/jobs.ts';

interface VideoState {
  /** How far it is, in words; null where all of it is indexed. */
  text: string | null;
  failed: boolean;
  /** Finished share, 0..1, while it is worth showing. */
  share: number | null;
}

/** How far the indexing of a video is. */
export function useVideoState(status: VideoStatus): VideoState {
  const { t } = useTranslation();
  const { video, stages } = status;
  const job = useJobs(({ jobs }) => jobs[video.id]);
  const failed = job?.state === 'failed';
  if (job?.state === 'running' || job?.state === 'cancelling') {
    const percent = Math.floor(job.fraction * 100);
    return { text: t('library.indexing', { percent }), failed, share: job.fraction };
  }
  const share = finishedShare(stages, video.media.duration);
  const state = restState(status, job, share);
  if (state === null) return { text: null, failed, share: null };
  const text = t(`library.${state}`, { percent: Math.floor(share * 100) });
  return { text, failed, share: state === 'partly' ? share : null };
}

/** How far a video is that is not being indexed now. */
function restState(
  { stages }: VideoStatus,
  job: Job | undefined,
  share: number,
): 'failed' | 'waiting' | 'fresh' | 'partly' | null {
  if (job?.state === 'failed') return 'failed';
  if (isFinished(stages)) return null;
  if (job?.state === 'waiting') return 'waiting';
  return share === 0 ? 'fresh' : 'partly';
}
