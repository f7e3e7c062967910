import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { standingTrack, type SubtitleTrack } from '../../../src-main/domain/subtitles.ts';
import { chooseCaptions, setCaptionMenu, shownTrack, usableTracks, useCaptions } from '../../state/captions.ts';
import { transcribeAnyway } from '../../state/transcribe-anyway.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { useTrackText } from './use-track-text.ts';
import './caption-menu.css';

const close = (): void => setCaptionMenu(false);

/** What captions show: nothing, the own transcript, or a track of subtitles, with why a track does not stand for the speech. */
export function CaptionMenu() {
  const { t } = useTranslation();
  const sheet = useRef<HTMLFieldSetElement>(null);
  const { tracks, on, menuOpen } = useCaptions();
  const shown = useCaptions(shownTrack);
  useEffect(() => {
    if (!menuOpen) return undefined;
    const opener = document.activeElement;
    sheet.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [menuOpen]);
  if (!menuOpen) return null;
  const usable = usableTracks(tracks);
  return (
    <div className="caption-menu-room">
      <Popover label={t('captions.menu')} className="caption-menu" onClose={close}>
        <fieldset ref={sheet}>
          <legend className="visually-hidden">{t('captions.menu')}</legend>
          <Choice value="off" name={t('captions.off')} checked={!on} />
          <Choice
            value="transcript"
            name={t('captions.transcript')}
            checked={on && shown === 'transcript'}
            {...(standingTrack(tracks) && { note: t('captions.sameWords') })}
          />
          {usable.map((track) => (
            <TrackChoice key={track.source} track={track} checked={on && shown === track.source} />
          ))}
        </fieldset>
        {tracks
          .filter((track) => !usable.includes(track))
          .map((track) => (
            <Unusable key={track.source} track={track} />
          ))}
        {standingTrack(tracks) && (
          <Button look="outlined" onClick={() => void transcribeAnyway()}>
            {t('captions.transcribeAnyway')}
          </Button>
        )}
      </Popover>
    </div>
  );
}

function TrackChoice({ track, checked }: { track: SubtitleTrack; checked: boolean }) {
  const { name, note } = useTrackText(track);
  return <Choice value={track.source} name={name} note={note} checked={checked} />;
}

function Choice({ value, name, note, checked }: { value: string; name: string; note?: string; checked: boolean }) {
  return (
    <label className="caption-choice">
      <input type="radio" name="captions" value={value} checked={checked} onChange={() => chooseCaptions(value)} />
      <span dir="auto">{name}</span>
      {note && <small>{note}</small>}
    </label>
  );
}

/** A track that is there and cannot be shown. */
function Unusable({ track }: { track: SubtitleTrack }) {
  const { name, note } = useTrackText(track);
  return (
    <p className="caption-choice caption-unusable">
      <span dir="auto">{name}</span>
      <small>{note}</small>
    </p>
  );
}
