import { CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleSlash, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { startIndexing } from '../../state/jobs.ts';
import { statusOf } from '../../state/library.ts';
import { retryRefused } from '../../state/opening.ts';
import { cancelAll, retryFailed } from '../../state/queue.ts';
import { showVideo } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import type { QueueRow } from './queue-rows.ts';
import { useRowText } from './use-row-text.ts';

interface QueuePanelProps {
  rows: readonly QueueRow[];
  isOver: boolean;
  failed: number;
  onClose: () => void;
}

const icons: Record<QueueRow['state'], LucideIcon> = {
  running: CircleDot,
  cancelling: CircleDot,
  failed: CircleAlert,
  waiting: CircleDashed,
  cancelled: CircleSlash,
  done: CircleCheck,
};

/** Every video of the queue with its state: what is at work first, then what failed, what waits, and what is done. */
export function QueuePanel({ rows, isOver, failed, onClose }: QueuePanelProps) {
  const { t } = useTranslation();
  return (
    <Popover label={t('queue.name')} onClose={onClose} className="queue-panel">
      <header>
        <h2>{t('queue.name')}</h2>
        {failed > 0 && <Button onClick={() => void retryFailed()}>{t('queue.retryFailed')}</Button>}
        {!isOver && <Button onClick={cancelAll}>{t('queue.cancelAll')}</Button>}
      </header>
      {/* A list that scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul aria-label={t('queue.name')} tabIndex={0}>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
    </Popover>
  );
}

function Row({ row }: { row: QueueRow }) {
  const { t } = useTranslation();
  const text = useRowText(row);
  const Icon = icons[row.state];
  const retry = (): void => {
    if (row.video === null) void retryRefused([row.path]);
    else startIndexing(row.video, false);
  };
  const open = (): void => {
    const status = statusOf(row.video);
    if (status) showVideo(status, { play: false });
  };
  return (
    <li className="queue-row" data-state={row.state} data-testid="queue-row">
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <div>
        {row.video === null ? (
          <span className="queue-name" title={row.path}>
            {row.name}
          </span>
        ) : (
          <button type="button" className="queue-name" title={row.path} onClick={open}>
            {row.name}
          </button>
        )}
        <span className="queue-state">{text}</span>
      </div>
      {row.state === 'failed' && (
        <Button aria-label={t('queue.retry', { name: row.name })} onClick={retry}>
          {t('queue.retryOne')}
        </Button>
      )}
    </li>
  );
}
