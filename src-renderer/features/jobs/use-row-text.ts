import { useTranslation } from 'react-i18next';
import { finishedShare } from '../../../src-main/domain/stage.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { statusOf } from '../../state/library.ts';
import type { QueueRow } from './queue-rows.ts';

/** What a line of the queue says of its video: the stage and share, or why it failed. */
export function useRowText({ video, state, job, error }: QueueRow): string {
  const { t } = useTranslation();
  if (state === 'failed') return error ? errorSentence(error) : t('jobs.state.failed');
  const percent = (share: number): string => t('queue.partly', { percent: Math.floor(share * 100) });
  if (state === 'running' && job?.stage && job.fraction > 0)
    return `${t(`jobs.stage.${job.stage}`)} · ${percent(job.fraction)}`;
  const status = statusOf(video);
  const share = status && state !== 'done' ? finishedShare(status.stages, status.video.media.duration) : 0;
  return [t(`queue.state.${state}`), ...(share >= 0.01 ? [percent(share)] : [])].join(' · ');
}
