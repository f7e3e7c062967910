import { BookMarked } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Video } from '../../../src-main/domain/video.ts';
import { lastStarted } from '../../lib/lane.ts';
import { clock } from '../../lib/time.ts';
import { chapterName, useChaptersOf } from '../../state/chapters.ts';
import { useTextOf } from '../../state/label-names.ts';
import { goToChapter } from '../../state/step-places.ts';
import { usePlayer } from '../../state/player.ts';
import { IconButton } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import './chapters.css';

/** The chapters, to go to; nothing where there are none. */
export function Chapters({ video }: { video: Video }) {
  const { t } = useTranslation();
  const chapters = useChaptersOf(video);
  // Names of sounds and things come anew with another language.
  useTextOf();
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
            {chapters.map((chapter, at) => (
              <li key={chapter.start}>
                <button type="button" aria-current={at === current || undefined} onClick={() => choose(chapter.start)}>
                  <span>{clock(chapter.start)}</span>
                  {chapterName(chapter, at)}
                </button>
              </li>
            ))}
          </ol>
        </Popover>
      )}
    </div>
  );
}
