import { ChevronDown, ChevronUp, CircleStop, MessagesSquare, Pause, Play, RotateCw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askAboutQueue } from '../../state/ask-about.ts';
import { pauseIndexing, resumeIndexing } from '../../state/jobs.ts';
import { cancelAll, clearQueue, retryFailed } from '../../state/queue.ts';
import { ActionButton, IconButton } from '../../ui/button.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { QueueList } from './queue-list.tsx';
import { QueueOffer } from './queue-offer.tsx';
import { useQueueState } from './use-queue-state.ts';
import './job-bar.css';
import './queue.css';

/** How far all videos of the queue are, along the foot of the window; there as soon as more than one is to be indexed. */
export function QueueBar() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const { rows, phase, fraction, failed, spoken, text } = useQueueState();
  const videos = rows.filter(({ video }) => video !== null).length;
  if (phase === 'none') return <QueueOffer />;
  const closeList = (): void => {
    setOpen(false);
    toggle.current?.focus();
  };
  return (
    <section className="queue" aria-label={t('queue.name')} data-testid="queue" data-phase={phase}>
      <div className="job-bar queue-bar">
        {phase !== 'over' && <ProgressLine label={t('queue.share')} fraction={fraction} text={text} />}
        <span className="job-bar-text" data-testid="queue-text">
          {text}
        </span>
        <span className="visually-hidden" role="status">
          {spoken}
        </span>
        {videos > 1 && <ActionButton icon={MessagesSquare} text={t('queue.ask')} onClick={askAboutQueue} />}
        {failed > 0 && (
          <ActionButton icon={RotateCw} text={t('queue.retryFailed')} onClick={() => void retryFailed()} />
        )}
        {phase !== 'over' && <ActionButton icon={CircleStop} text={t('queue.cancelAll')} onClick={cancelAll} />}
        {phase !== 'over' && (
          // One button for both, so that it keeps the focus.
          <ActionButton
            look="outlined"
            icon={phase === 'paused' ? Play : Pause}
            text={t(phase === 'paused' ? 'queue.resume' : 'queue.pause')}
            onClick={phase === 'paused' ? resumeIndexing : pauseIndexing}
          />
        )}
        <IconButton
          ref={toggle}
          icon={isOpen ? ChevronDown : ChevronUp}
          label={t(isOpen ? 'queue.hide' : 'queue.show')}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
        {phase === 'over' && <IconButton icon={X} label={t('queue.clear')} onClick={clearQueue} />}
      </div>
      {isOpen && <QueueList rows={rows} onClose={closeList} />}
    </section>
  );
}
