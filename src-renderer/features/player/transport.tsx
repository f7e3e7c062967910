import { Maximize, Pause, Play } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Video } from '../../../src-main/domain/video.ts';
import { roomTaken } from '../../lib/controls-room.ts';
import { useChaptersOf } from '../../state/chapters.ts';
import { toggleFullScreen } from '../../state/full-screen.ts';
import { togglePlay, usePlayer } from '../../state/player.ts';
import { useSelection } from '../../state/selection.ts';
import { IconButton } from '../../ui/button.tsx';
import { Announcer } from './announcer.tsx';
import { CaptionButtons } from './caption-buttons.tsx';
import { Chapters } from './chapters.tsx';
import { Clock } from './clock.tsx';
import { MoreControls } from './more-controls.tsx';
import { RangeControls } from './range-controls.tsx';
import { Describe, Loop, Rate, Snapshot, ToEnd, ToStart, Volume } from './transport-controls.tsx';
import './transport.css';

/** The row of playback controls under the picture. */
export function Transport({ video }: { video: Video }) {
  const { t } = useTranslation();
  const running = usePlayer(({ playing, shuttle }) => playing || shuttle !== 0);
  const hasPicture = video.media.picture !== undefined;
  const taken = roomTaken({
    duration: video.media.duration,
    hasRange: useSelection(({ range }) => range !== null),
    hasChapters: useChaptersOf(video).length > 0,
    words: t('range.in') + t('range.out'),
  });
  return (
    <div className="transport-room" style={{ '--taken': `${taken}px` } as CSSProperties}>
      <div className="transport" dir="ltr" role="group" aria-label={t('player.controls')}>
        <ToStart />
        <IconButton
          icon={running ? Pause : Play}
          size="large"
          label={t(running ? 'player.pause' : 'player.play')}
          shortcut="playPause"
          onClick={togglePlay}
        />
        <ToEnd />
        <Clock />
        <Rate />
        <Loop />
        <Chapters video={video} />
        <RangeControls />
        <div className="transport-end">
          {hasPicture && <Snapshot />}
          <Volume />
          <CaptionButtons />
          <Describe />
          <MoreControls hasPicture={hasPicture} />
          <IconButton icon={Maximize} label={t('player.fullScreen')} shortcut="fullScreen" onClick={toggleFullScreen} />
        </div>
        <Announcer />
      </div>
    </div>
  );
}
