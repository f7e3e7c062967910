import { useTranslation } from 'react-i18next';
import { useJobs } from '../../state/jobs.ts';
import { useLibrary } from '../../state/library.ts';
import { continueUnfinished, declineUnfinished, stillOffered, useQueue } from '../../state/queue.ts';
import { Button } from '../../ui/button.tsx';
import './job-bar.css';
import './queue.css';

/** After a restart: what was left unfinished, and one press to go on. */
export function QueueOffer() {
  const { t } = useTranslation();
  const queue = useQueue();
  const jobs = useJobs();
  const statuses = useLibrary((state) => state.statuses);
  const known = new Set(statuses.map(({ video }) => video.id));
  const count = stillOffered(queue, jobs).filter((video) => known.has(video)).length;
  if (count === 0) return null;
  return (
    <section className="job-bar queue-bar" aria-label={t('queue.name')} data-testid="queue-offer">
      <span className="job-bar-text">{t('queue.unfinished', { count })}</span>
      <Button look="outlined" onClick={continueUnfinished}>
        {t('queue.continue', { count })}
      </Button>
      <Button onClick={declineUnfinished}>{t('queue.notNow')}</Button>
    </section>
  );
}
