import { useTranslation } from 'react-i18next';
import type { Video } from '../../../src-main/domain/video.ts';
import { usePlayer } from '../../state/player.ts';

/** Says it plainly when the picture, or the whole file, cannot be played here. */
export function UnplayableNotice({ video }: { video: Video }) {
  const { t } = useTranslation();
  const playability = usePlayer((state) => state.playability);
  if (playability === 'plays' || playability === 'unknown') return null;
  const codec = (video.media.picture?.codec ?? video.media.audio[0]?.codec ?? video.media.container).toUpperCase();
  return (
    <p className="stage-notice" role="status" data-testid="unplayable">
      {t(playability === 'sound-only' ? 'player.pictureUnplayable' : 'player.unplayable', { codec })}
    </p>
  );
}
