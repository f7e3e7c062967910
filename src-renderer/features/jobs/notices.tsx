import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissNotice, useNotices, type Notice } from '../../state/notices.ts';
import { IconButton } from '../../ui/button.tsx';
import './banner.css';

/** A note that nothing hangs on goes by itself; an error stays until it was read. */
const noteMilliseconds = 3000;

/** Messages about what has just happened. */
export function Notices() {
  const notices = useNotices((state) => state.notices);
  return (
    <div className="notices">
      {notices.map((notice) => (
        <Shown key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Shown({ notice: { id, tone, text } }: { notice: Notice }) {
  const { t } = useTranslation();
  useEffect(() => {
    if (tone === 'error') return undefined;
    const timer = setTimeout(() => dismissNotice(id), noteMilliseconds);
    return () => clearTimeout(timer);
  }, [id, tone]);
  return (
    <div className="notice selectable" data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <p>{text}</p>
      <IconButton icon={X} size="small" label={t('notice.dismiss')} onClick={() => dismissNotice(id)} />
    </div>
  );
}
