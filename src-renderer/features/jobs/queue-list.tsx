import { CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleSlash, Play, X, type LucideIcon } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelIndexing, startIndexing } from '../../state/jobs.ts';
import { statusOf } from '../../state/library.ts';
import { retryRefused } from '../../state/opening.ts';
import { showVideo } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
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
  const text = useRowText(row);
  const Icon = icons[row.state];
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
      <RowButton row={row} />
    </li>
  );
}

/** What can be done with one video: stop it, go on with it, or try it again; nothing where all is done. */
function RowButton({ row: { video, name, path, state } }: { row: QueueRow }) {
  const { t } = useTranslation();
  const start = (): void => {
    if (video === null) void retryRefused([path]);
    else startIndexing(video, false);
  };
  if (state === 'failed') {
    return (
      <Button aria-label={t('queue.retry', { name })} onClick={start}>
        {t('queue.retryOne')}
      </Button>
    );
  }
  if (state === 'cancelled')
    return <IconButton icon={Play} size="small" label={t('queue.resumeOne', { name })} onClick={start} />;
  if (state === 'done' || video === null) return null;
  return (
    <IconButton
      icon={X}
      size="small"
      label={t('queue.cancelOne', { name })}
      underWay={state === 'cancelling'}
      onClick={() => cancelIndexing(video)}
    />
  );
}
