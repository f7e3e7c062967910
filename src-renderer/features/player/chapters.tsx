import { BookMarked } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chapter } from '../../../src-main/domain/video.ts';
import { lastStarted } from '../../lib/lane.ts';
import { clock } from '../../lib/time.ts';
import { goToChapter } from '../../state/step-places.ts';
import { usePlayer } from '../../state/player.ts';
import { IconButton } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import './chapters.css';

/** The chapters that the file names, to go to; nothing where it has none. */
export function Chapters({ chapters }: { chapters: readonly Chapter[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const current = usePlayer(({ position }) => lastStarted(chapters, position));
  if (chapters.length === 0) return null;
  const choose = (start: number): void => {
    setOpen(false);
    goToChapter(start);
  };
  return (
    <div className="transport-popped">
      <IconButton icon={BookMarked} label={t('chapters.name')} aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <Popover label={t('chapters.name')} className="chapters" onClose={() => setOpen(false)}>
          <ol>
            {chapters.map(({ start, title }, at) => (
              <li key={start}>
                <button type="button" aria-current={at === current || undefined} onClick={() => choose(start)}>
                  <span>{clock(start)}</span>
                  {title ?? t('chapters.unnamed', { number: at + 1 })}
                </button>
              </li>
            ))}
          </ol>
        </Popover>
      )}
    </div>
  );
}
