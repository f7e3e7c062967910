import { Ellipsis } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { RangeControls } from './range-controls.tsx';
import { Describe, Loop, Rate, Snapshot, ToEnd, ToStart, Volume } from './transport-controls.tsx';
import './more-controls.css';

/** Where the row under the picture lacks room: a button, and on a sheet all controls that the row may be without. */
export function MoreControls({ hasPicture }: { hasPicture: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <div className="more-controls">
      <IconButton icon={Ellipsis} label={t('player.more')} aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <Popover label={t('player.more')} className="more-controls-sheet" onClose={close}>
          <div>
            <ToStart />
            <ToEnd />
            <Loop />
            {hasPicture && <Snapshot />}
            <Describe />
            <Rate />
          </div>
          <RangeControls />
          <Volume />
        </Popover>
      )}
    </div>
  );
}
