import { CircleStop, Play, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isFinished } from '../../../src-main/domain/stage.ts';
import { isStill } from '../../../src-main/domain/still-pictures.ts';
import type { Video } from '../../../src-main/domain/video.ts';
import { etaParts } from '../../lib/eta.ts';
import { joinSentences } from '../../lib/join-sentences.ts';
import { clock } from '../../lib/time.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { cancelIndexing, startIndexing, useJobs, type Job } from '../../state/jobs.ts';
import { useLibrary } from '../../state/library.ts';
import { ActionButton } from '../../ui/button.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { useModelFault } from './use-model-fault.ts';
import './job-bar.css';
import './index-bar.css';

/** How far indexing is, with a way to stop and to go on. Its height never changes, so nothing jumps. */
export function IndexBar({ video }: { video: Video }) {
  const { t } = useTranslation();
  const job = useJobs(({ jobs }) => jobs[video.id]);
  const isToldBeside = useModelFault(video.id) !== null;
  const text = useStateText(video, job, isToldBeside);
  const isQuiet = text === '' || text === t(doneText(video));
  const active = job?.state === 'running' || job?.state === 'waiting' || job?.state === 'cancelling';
  const canGoOn = job?.state === 'cancelled' || (job?.state === 'failed' && !isToldBeside);
  return (
    <div
      className="job-bar index-bar"
      data-testid="index-bar"
      data-state={job?.state ?? 'none'}
      data-quiet={isQuiet || undefined}
    >
      {active && <ProgressLine label={t('jobs.indexing')} fraction={job.fraction} text={text} />}
      <span className="job-bar-text index-text" title={text} data-failed={job?.state === 'failed' || undefined}>
        {text}
      </span>
      <Announcement state={job?.state} />
      {/* One button, which keeps the focus of who stops and goes on. */}
      {(active || canGoOn) && (
        <ActionButton
          {...(active
            ? { icon: CircleStop, text: t('jobs.cancel'), onClick: () => cancelIndexing(video.id) }
            : {
                icon: job.state === 'failed' ? RotateCw : Play,
                text: t(job.state === 'failed' ? 'jobs.retry' : 'jobs.resume'),
                onClick: () => startIndexing(video.id, true),
              })}
          underWay={job.state === 'cancelling'}
        />
      )}
    </div>
  );
}

/** The state in words, said aloud when it changes and not with every percent. */
function Announcement({ state }: { state: Job['state'] | undefined }) {
  const { t } = useTranslation();
  return (
    <span className="visually-hidden" role="status">
      {state ? t(`jobs.state.${state}`) : ''}
    </span>
  );
}

/** @param isToldBeside whether a panel says why it failed */
function useStateText(video: Video, job: Job | undefined, isToldBeside: boolean): string {
  const { t } = useTranslation();
  const paused = useJobs((state) => state.paused);
  const indexed = useLibrary(({ statuses }) =>
    isFinished(statuses.find((status) => status.video.id === video.id)?.stages ?? []),
  );
  if (job?.state === 'failed' && job.error && !isToldBeside) return errorSentence(job.error);
  if (job?.state === 'running') {
    const eta = etaParts(job.etaSeconds);
    return [
      t(job.stage && job.fraction > 0 ? `jobs.stage.${job.stage}` : 'jobs.state.running'),
      `${Math.floor(job.fraction * 100)} %`,
      ...(eta ? [t(`jobs.eta.${eta.unit}`, { count: eta.count })] : []),
    ].join(' · ');
  }
  if (job?.state === 'waiting' && paused) return t('jobs.paused');
  if (job && job.state !== 'done') return t(`jobs.state.${job.state}`);
  if (!indexed && job?.state !== 'done') return '';
  const { cutShort } = video;
  const time = cutShort === undefined ? '' : clock(cutShort);
  const warnings = job?.warnings.map((warning) => errorSentence(warning)) ?? [
    cutShort === undefined ? '' : t('jobs.cutShort', { time }),
  ];
  return joinSentences(t(doneText(video)), ...warnings);
}

function doneText({ media }: Video): 'jobs.picture' | 'jobs.silent' | 'jobs.soundOnly' | 'jobs.state.done' {
  if (isStill(media)) return 'jobs.picture';
  if (media.audio.length === 0) return 'jobs.silent';
  return media.picture ? 'jobs.state.done' : 'jobs.soundOnly';
}
