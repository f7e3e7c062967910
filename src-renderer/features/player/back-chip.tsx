import { Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clock } from '../../lib/time.ts';
import { statusOf } from '../../state/library.ts';
import { forgetPlaces, usePlayer } from '../../state/player.ts';
import { jumpBack, useSession } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useHint } from '../../ui/key-hints.ts';

/** The way back after a jump to a citation, a line or a hit. */
export function BackChip() {
  const { t } = useTranslation();
  const hint = useHint();
  const place = usePlayer(({ places }) => places.at(-1));
  const current = useSession((state) => state.video);
  if (place === undefined) return null;
  const other = place.video === current ? undefined : statusOf(place.video)?.video.name;
  const time = clock(place.time);
  const text = other === undefined ? t('player.backTo', { time }) : t('player.backToVideo', { time, name: other });
  return (
    <div className="back-chip">
      <Button icon={Undo2} title={hint(text, 'jumpBack')} onClick={() => void jumpBack()}>
        <span className="back-chip-text">{text}</span>
      </Button>
      <IconButton icon={X} size="small" label={t('player.forgetPlaces')} onClick={forgetPlaces} />
    </div>
  );
}
