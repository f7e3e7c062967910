import { Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clock } from '../../lib/time.ts';
import { forgetPlaces, jumpBack, usePlayer } from '../../state/player.ts';
import { Button, IconButton } from '../../ui/button.tsx';

/** The way back after a jump to a citation, a line or a hit. */
export function BackChip() {
  const { t } = useTranslation();
  const place = usePlayer(({ places }) => places.at(-1));
  if (place === undefined) return null;
  return (
    <div className="back-chip">
      <Button icon={Undo2} onClick={jumpBack}>
        {t('player.backTo', { time: clock(place) })}
      </Button>
      <IconButton icon={X} size="small" label={t('player.forgetPlaces')} onClick={forgetPlaces} />
    </div>
  );
}
