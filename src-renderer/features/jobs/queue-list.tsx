import { CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleSlash, type LucideIcon } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { startIndexing } from '../../state/jobs.ts';
import { statusOf } from '../../state/library.ts';
import { retryRefused } from '../../state/opening.ts';
import { showVideo } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import type { QueueRow } from './queue-rows.ts';
import { useRowText } from './use-row-text.ts';

const icons: Record<QueueRow['state'], LucideIcon> = {
  running: CircleDot,
  cancelling: CircleDot,
  failed: CircleAlert,
  waiting: CircleDashed,
  cancelled: CircleSlash,
  done: CircleCheck,
};

interface QueueListProps {
  rows: readonly QueueRow[];
  onClose: () => void;
}

/** Every video of the queue with its state. Escape closes it. */
export function QueueList({ rows, onClose }: QueueListProps) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // A list that scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
    <ul className="queue-list" aria-label={t('queue.name')} tabIndex={0} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <Row key={row.key} row={row} />
      ))}
    </ul>
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
      {row.video === null ? (
        <span className="queue-name" dir="auto" title={row.path}>
          {row.name}
        </span>
      ) : (
        <button type="button" className="queue-name" dir="auto" title={row.path} onClick={open}>
          {row.name}
        </button>
      )}
      <span className="queue-state">{text}</span>
      {row.state === 'failed' && (
        <Button aria-label={t('queue.retry', { name: row.name })} onClick={retry}>
          {t('queue.retryOne')}
        </Button>
      )}
    </li>
  );
}
