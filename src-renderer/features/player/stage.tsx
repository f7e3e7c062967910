import { AudioLines } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isStill } from '../../../src-main/domain/still-pictures.ts';
import type { Video } from '../../../src-main/domain/video.ts';
import { videoUrl } from '../../api.ts';
import { openClipMenu } from '../../state/clip-menu.ts';
import { togglePlay } from '../../state/player.ts';
import { offersMenu } from '../../ui/offers-menu.ts';
import { BackChip } from './back-chip.tsx';
import { CaptionMenu } from './caption-menu.tsx';
import { ConvertedNotice } from './converted-notice.tsx';
import { Captions } from './captions.tsx';
import { Descriptions } from './descriptions.tsx';
import { SeenBox } from './seen-box.tsx';
import { useMediaElement } from './use-media-element.ts';
import './stage.css';

/** The picture: the largest thing in the window. A click plays and pauses, a right click offers the clip menu. */
export function Stage({ video }: { video: Video }) {
  const { t } = useTranslation();
  const hasPicture = video.media.picture !== undefined;
  return (
    <div className="stage" id="stage" {...offersMenu((at) => void openClipMenu({}, at))}>
      {isStill(video.media) ? <StillPicture video={video} /> : <Film video={video} />}
      {!hasPicture && (
        <div className="stage-sound" aria-hidden>
          <AudioLines size={40} strokeWidth={1.25} />
          <span>{t('player.soundOnly')}</span>
        </div>
      )}
      {hasPicture && video.media.picture && <SeenBox picture={video.media.picture} />}
      <Captions always={!hasPicture} />
      <Descriptions video={video} />
      <CaptionMenu />
      <BackChip />
    </div>
  );
}

/** What plays. */
function Film({ video }: { video: Video }) {
  const { ref, obstacle } = useMediaElement(video);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- Captions draws them, from the transcript */}
      <video
        ref={ref}
        className="stage-video"
        data-testid="player"
        src={obstacle ? undefined : videoUrl(video.id)}
        aria-label={video.name}
        preload="auto"
        playsInline
        disablePictureInPicture
        onClick={togglePlay}
      />
      {obstacle && <ConvertedNotice video={video.id} obstacle={obstacle} />}
    </>
  );
}

/** A picture that does not move; it is turned as its file tells. */
function StillPicture({ video }: { video: Video }) {
  return (
    <img className="stage-video" data-testid="picture" src={videoUrl(video.id)} alt={video.name} draggable={false} />
  );
}
