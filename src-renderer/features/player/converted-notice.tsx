import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { codecName } from '../../lib/codec-name.ts';
import type { Obstacle } from '../../lib/playable.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { usePlayer } from '../../state/player.ts';
import { IconButton } from '../../ui/button.tsx';
import './converted-notice.css';

/** Videos of which the person has read the note. */
const useRead = create<{ videos: readonly VideoId[] }>()(() => ({ videos: [] }));

/** Says that a video is converted while it plays, and why; or plainly that this failed. */
export function ConvertedNotice({ video, obstacle }: { video: VideoId; obstacle: Obstacle }) {
  const { t } = useTranslation();
  const playability = usePlayer((state) => state.playability);
  const problem = usePlayer((state) => state.problem);
  const read = useRead(({ videos }) => videos.includes(video));
  const failed = playability === 'fails';
  if (read && !failed) return null;
  const note = t(`converted.${obstacle.part}`, { codec: codecName(obstacle.codec) });
  return (
    <div className="converted-notice" role="status" data-testid="converted" data-failed={failed || undefined}>
      <p className="selectable">{failed ? (problem ? errorSentence(problem) : t('converted.fails')) : note}</p>
      {!failed && (
        <IconButton
          icon={X}
          size="small"
          label={t('converted.dismiss')}
          onClick={() => useRead.setState(({ videos }) => ({ videos: [...videos, video] }))}
        />
      )}
    </div>
  );
}
