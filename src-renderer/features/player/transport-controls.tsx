import { Camera, ChevronFirst, ChevronLast, Repeat, Speech, Volume1, Volume2, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { playbackRates } from '../../lib/shuttle.ts';
import { toggleDescribing, useDescribing } from '../../state/describing.ts';
import { jump, setRate, setVolume, toggleLoop, toggleMuted, usePlayer } from '../../state/player.ts';
import { saveSnapshot } from '../../state/snapshot.ts';
import { IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';

// Controls that stand in the row under the picture while it has room for them, and in a sheet of their own where it has not.

export function ToStart() {
  const { t } = useTranslation();
  return (
    <IconButton
      icon={ChevronFirst}
      className="transport-seek-end"
      label={t('player.toStart')}
      shortcut="start"
      onClick={() => jump(0)}
    />
  );
}

export function ToEnd() {
  const { t } = useTranslation();
  return (
    <IconButton
      icon={ChevronLast}
      className="transport-seek-end"
      label={t('player.toEnd')}
      shortcut="end"
      onClick={() => jump(usePlayer.getState().duration)}
    />
  );
}

export function Loop() {
  const { t } = useTranslation();
  const looping = usePlayer((state) => state.looping);
  return (
    <IconButton
      icon={Repeat}
      className="transport-loop"
      label={t('player.loop')}
      shortcut="loop"
      aria-pressed={looping}
      onClick={toggleLoop}
    />
  );
}

export function Snapshot() {
  const { t } = useTranslation();
  return (
    <IconButton
      icon={Camera}
      className="transport-snapshot"
      label={t('player.snapshot')}
      shortcut="snapshot"
      onClick={() => void saveSnapshot()}
    />
  );
}

export function Describe() {
  const { t } = useTranslation();
  const describing = useDescribing((state) => state.on);
  return (
    <IconButton
      icon={Speech}
      className="transport-describe"
      label={t('player.describe')}
      shortcut="describe"
      aria-pressed={describing}
      onClick={toggleDescribing}
    />
  );
}

export function Rate() {
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

export function Volume() {
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
