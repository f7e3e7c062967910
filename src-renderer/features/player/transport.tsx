import {
  Camera,
  ChevronFirst,
  ChevronLast,
  Maximize,
  Pause,
  Play,
  Repeat,
  Speech,
  Volume1,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Video } from '../../../src-main/domain/video.ts';
import { playbackRates } from '../../lib/shuttle.ts';
import { toggleDescribing, useDescribing } from '../../state/describing.ts';
import { toggleFullScreen } from '../../state/full-screen.ts';
import { jump, setRate, setVolume, toggleLoop, toggleMuted, togglePlay, usePlayer } from '../../state/player.ts';
import { saveSnapshot } from '../../state/snapshot.ts';
import { IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Announcer } from './announcer.tsx';
import { CaptionButtons } from './caption-buttons.tsx';
import { Chapters } from './chapters.tsx';
import { Clock } from './clock.tsx';
import { RangeControls } from './range-controls.tsx';
import './transport.css';

/** The row of playback controls under the picture. */
export function Transport({ video }: { video: Video }) {
  const { media } = video;
  const { t } = useTranslation();
  const running = usePlayer(({ playing, shuttle }) => playing || shuttle !== 0);
  const describing = useDescribing((state) => state.on);
  const looping = usePlayer((state) => state.looping);
  const duration = usePlayer((state) => state.duration);
  return (
    <div className="transport" dir="ltr" role="group" aria-label={t('player.controls')}>
      <IconButton
        icon={ChevronFirst}
        className="transport-seek-end"
        label={t('player.toStart')}
        shortcut="start"
        onClick={() => jump(0)}
      />
      <IconButton
        icon={running ? Pause : Play}
        size="large"
        label={t(running ? 'player.pause' : 'player.play')}
        shortcut="playPause"
        onClick={togglePlay}
      />
      <IconButton
        icon={ChevronLast}
        className="transport-seek-end"
        label={t('player.toEnd')}
        shortcut="end"
        onClick={() => jump(duration)}
      />
      <Clock />
      <Rate />
      <IconButton
        icon={Repeat}
        className="transport-loop"
        label={t('player.loop')}
        shortcut="loop"
        aria-pressed={looping}
        onClick={toggleLoop}
      />
      <Chapters video={video} />
      <RangeControls />
      <div className="transport-end">
        {media.picture && (
          <IconButton
            icon={Camera}
            className="transport-snapshot"
            label={t('player.snapshot')}
            shortcut="snapshot"
            onClick={() => void saveSnapshot()}
          />
        )}
        <Volume />
        <CaptionButtons />
        <IconButton
          icon={Speech}
          className="transport-describe"
          label={t('player.describe')}
          shortcut="describe"
          aria-pressed={describing}
          onClick={toggleDescribing}
        />
        <IconButton icon={Maximize} label={t('player.fullScreen')} shortcut="fullScreen" onClick={toggleFullScreen} />
      </div>
      <Announcer />
    </div>
  );
}

function Rate() {
  const { t } = useTranslation();
  const rate = usePlayer((state) => state.rate);
  const shuttle = usePlayer((state) => state.shuttle);
  if (shuttle !== 0)
    return <span className="transport-shuttle">{`${shuttle < 0 ? '−' : ''}${Math.abs(shuttle)}×`}</span>;
  return (
    <Select
      look="plain"
      className="transport-rate"
      aria-label={t('player.speed')}
      title={t('player.speed')}
      value={rate}
      onChange={(event) => setRate(Number(event.target.value))}
    >
      {[...new Set([...playbackRates, rate])]
        .sort((a, b) => a - b)
        .map((value) => (
          <option key={value} value={value}>
            {Math.round(value * 100) / 100}×
          </option>
        ))}
    </Select>
  );
}

function Volume() {
  const { t } = useTranslation();
  const volume = usePlayer((state) => state.volume);
  const muted = usePlayer((state) => state.muted);
  const silent = muted || volume === 0;
  const icon = silent ? VolumeX : volume < 0.5 ? Volume1 : Volume2;
  return (
    <span className="transport-volume">
      <IconButton
        icon={icon}
        label={t(muted ? 'player.unmute' : 'player.mute')}
        shortcut="mute"
        onClick={toggleMuted}
      />
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={muted ? 0 : volume}
        aria-label={t('player.volume')}
        onChange={(event) => setVolume(Number(event.target.value))}
      />
    </span>
  );
}
