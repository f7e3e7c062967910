import { useTranslation } from 'react-i18next';
import type { PackView } from '../../../src-main/domain/pack-answer.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { sheetUrl } from '../../api.ts';
import { clockTenths } from '../../lib/time.ts';
import { useChat } from '../../state/chat.ts';
import { useCitedThumbnail } from '../../state/cited-media.ts';
import { useIsPicture } from '../../state/is-picture.ts';
import { jump } from '../../state/player.ts';
import { Thumbnail } from '../../ui/thumbnail.tsx';

const frameRoom = { width: 64, height: 36 };

/** How a pack came to what it says: frames, sound, prompt, and what it took. */
export function PackHow({ view }: { view: PackView }) {
  const { t } = useTranslation();
  // A picture is all that was looked at, and it has no sound.
  const isPicture = useIsPicture();
  const video = useChat((state) => (state.about === 'video' ? state.of : null));
  const { why, frames, withoutSound, prompt, turns, seed, writing, tokens, seconds } = view;
  const rate = (tokens.answer / Math.max(seconds.answer, 0.001)).toFixed(1);
  return (
    <details className="pack-how">
      <summary>{t('packLook.how')}</summary>
      {why !== 'evidence' && !isPicture && (
        <>
          <div className="pack-frames">
            <span>{t('packLook.frames')}</span>
            {video !== null && frames.map((time) => <Frame key={time} video={video} time={time} />)}
          </div>
          <p>{withoutSound === null ? t('packLook.heard') : t(`packLook.notHeard.${withoutSound}`)}</p>
        </>
      )}
      <p>
        {t('packLook.figures', {
          prompt: tokens.prompt,
          read: seconds.prompt.toFixed(1),
          answer: tokens.answer,
          rate,
        })}
      </p>
      <p>{t('packLook.written', { ...writing })}</p>
      {turns > 0 && <p>{t('packLook.earlier', { turns, reused: tokens.reused })}</p>}
      <p>{seed === null ? t('packLook.likeliest') : t('packLook.seeded', { seed })}</p>
      <pre dir="ltr" className="selectable">
        {prompt}
      </pre>
    </details>
  );
}

/** A frame that the pack was given: the small picture nearest to it, and its time. A press goes there. */
function Frame({ video, time }: { video: VideoId; time: number }) {
  const thumbnail = useCitedThumbnail(video, time);
  return (
    <button type="button" onClick={() => jump(time)}>
      {thumbnail && <Thumbnail sheet={sheetUrl(video, thumbnail.sheet)} place={thumbnail} room={frameRoom} />}
      {clockTenths(time)}
    </button>
  );
}
