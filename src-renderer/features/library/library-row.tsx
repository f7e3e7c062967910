import { AudioLines, Film, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VideoStatus } from '../../../src-main/domain/engine.ts';
import { finishedShare, isFinished } from '../../../src-main/domain/stage.ts';
import type { Video } from '../../../src-main/domain/video.ts';
import { clock } from '../../lib/time.ts';
import { useJobs, type Job } from '../../state/jobs.ts';
import { removeVideo, showVideo, useSession } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';

/** One video of the library: a click opens it as it was left. Removing asks once more. */
export function LibraryRow({ status }: { status: VideoStatus }) {
  const { t } = useTranslation();
  const { video, stages } = status;
  const current = useSession((state) => state.video === video.id);
  const job = useJobs(({ jobs }) => jobs[video.id]);
  const [asking, setAsking] = useState(false);
  const Icon = video.media.picture ? Film : AudioLines;

  const running = job?.state === 'running' || job?.state === 'cancelling';
  const state = running
    ? t('library.indexing', { percent: Math.floor(job.fraction * 100) })
    : t(`library.${restState(status, job)}`, {
        percent: Math.floor(finishedShare(stages, video.media.duration) * 100),
      });
  if (asking) return <RemoveQuestion video={video} onKeep={() => setAsking(false)} />;
  return (
    <li className="library-row" aria-current={current || undefined}>
      <button
        type="button"
        className="library-open"
        title={video.path}
        onClick={() => showVideo(status, { play: false })}
      >
        <Icon size={18} strokeWidth={1.5} aria-hidden />
        <span className="library-name">{video.name}</span>
        <span className="library-state" data-failed={job?.state === 'failed' || undefined}>
          {clock(video.media.duration)} · {state}
        </span>
      </button>
      <IconButton
        icon={Trash2}
        size="small"
        label={t('library.remove', { name: video.name })}
        onClick={() => setAsking(true)}
      />
    </li>
  );
}

/** How far a video is that is not being indexed now. */
function restState(
  { video, stages }: VideoStatus,
  job: Job | undefined,
): 'failed' | 'indexed' | 'waiting' | 'fresh' | 'partly' {
  if (job?.state === 'failed') return 'failed';
  if (isFinished(stages)) return 'indexed';
  if (job?.state === 'waiting') return 'waiting';
  return finishedShare(stages, video.media.duration) === 0 ? 'fresh' : 'partly';
}

/** Asks before a video and all that is known of it go. */
function RemoveQuestion({ video, onKeep }: { video: Video; onKeep: () => void }) {
  const { t } = useTranslation();
  const remove = useRef<HTMLButtonElement>(null);
  useEffect(() => remove.current?.focus(), []);
  return (
    <li>
      <div className="library-confirm" role="group" aria-label={t('library.remove', { name: video.name })}>
        <p>{t('library.removeQuestion', { name: video.name })}</p>
        <div>
          <Button ref={remove} look="filled" onClick={() => void removeVideo(video.id)}>
            {t('library.removeNow')}
          </Button>
          <Button onClick={onKeep}>{t('library.keep')}</Button>
        </div>
      </div>
    </li>
  );
}
