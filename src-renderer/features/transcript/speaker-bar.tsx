import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestSpeakerName, type Speaker } from '../../../src-main/domain/speaker.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { renameSpeaker, speakerName } from '../../state/lines.ts';
import { SpeakerSign } from './speaker-mark.tsx';
import './speakers.css';

/** Who speaks in the video. A press, or F2, names one. */
export function SpeakerBar({ video, speakers }: { video: VideoId; speakers: readonly Speaker[] }) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState<number | null>(null);
  if (speakers.length === 0) return null;
  const save = ({ number, name }: Speaker, text: string): void => {
    setNaming(null);
    const wanted = text.trim() === '' ? null : text.trim();
    if (wanted !== (name ?? null)) void renameSpeaker(video, number, wanted);
  };
  return (
    <ul className="speaker-bar" aria-label={t('speakers.name')} title={t('speakers.told')}>
      {speakers.map((speaker) => (
        <li key={speaker.number}>
          {naming === speaker.number ? (
            <input
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for it
              autoFocus
              className="speaker-name"
              defaultValue={speaker.name ?? ''}
              maxLength={longestSpeakerName}
              dir="auto"
              aria-label={t('speakers.newName', { speaker: speakerName(speaker) })}
              placeholder={speakerName(speaker)}
              onBlur={(event) => save(speaker, event.target.value)}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                if (event.key === 'Enter') event.currentTarget.blur();
                if (event.key === 'Escape') {
                  event.currentTarget.value = speaker.name ?? '';
                  event.currentTarget.blur();
                }
              }}
            />
          ) : (
            <button
              type="button"
              className="speaker-chip"
              aria-label={t('speakers.rename', { speaker: speakerName(speaker) })}
              onClick={() => setNaming(speaker.number)}
              onKeyDown={(event) => {
                if (event.key === 'F2') setNaming(speaker.number);
              }}
            >
              <SpeakerSign number={speaker.number} />
              <span dir="auto">{speakerName(speaker)}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
