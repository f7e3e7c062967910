import { useTranslation } from 'react-i18next';
import { etaParts } from '../../lib/eta.ts';
import { useJobs } from '../../state/jobs.ts';
import { useLibrary } from '../../state/library.ts';
import { useOpening } from '../../state/opening.ts';
import { useQueue } from '../../state/queue.ts';
import { queueRows, type QueueRow } from './queue-rows.ts';

interface QueueState {
  rows: readonly QueueRow[];
  /** `none`: there is no more than the one video that the index bar tells of. */
  phase: 'none' | 'active' | 'paused' | 'over';
  /** Finished share, 0..1. */
  fraction: number;
  failed: number;
  /** What is told aloud when it changes. */
  spoken: string;
  /** The same, with the time that is left. */
  text: string;
}

/** The queue in words and numbers. */
export function useQueueState(): QueueState {
  const { t } = useTranslation();
  const jobs = useJobs();
  const statuses = useLibrary((state) => state.statuses);
  const { left, refused } = useOpening();
  const { fraction, etaSeconds } = useQueue();
  const rows = queueRows(jobs, statuses, refused);
  const count = (...states: readonly QueueRow['state'][]): number =>
    rows.filter(({ state }) => states.includes(state)).length;

  const unfinished = count('running', 'cancelling', 'waiting');
  const phase =
    rows.length < 2 && left < 2 && refused.length === 0 && !(jobs.paused && unfinished > 0)
      ? 'none'
      : unfinished + left === 0
        ? 'over'
        : jobs.paused
          ? 'paused'
          : 'active';
  const failed = count('failed');
  const halting = count('cancelling') > 0;
  const spoken = [
    ...(phase === 'paused' ? [t(halting ? 'queue.pausing' : 'queue.paused')] : []),
    t('queue.done', { done: count('done'), count: rows.length }),
    ...(failed > 0 ? [t('queue.failed', { count: failed })] : []),
  ].join(' · ');
  const eta = phase === 'active' && left === 0 ? etaParts(etaSeconds) : null;
  const text = [
    spoken,
    ...(left > 0 ? [t('queue.left', { count: left })] : []),
    ...(eta ? [t('queue.forAll', { time: t(`jobs.eta.${eta.unit}`, { count: eta.count }) })] : []),
  ].join(' · ');
  return { rows, phase, fraction, failed, spoken, text };
}
