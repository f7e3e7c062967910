import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../src-main/domain/evidence.ts';
import type { Speaker } from '../../../src-main/domain/speaker.ts';
import { fixedKeys } from '../../lib/fixed-keys.ts';
import { keyText } from '../../lib/key-text.ts';
import { chooseSpeaker, speakerName } from '../../state/lines.ts';
import { Popover } from '../../ui/popover.tsx';
import './speakers.css';

/** The sign of a speaker: a number on one of eight hues, so that no two look the same without their colours either. */
export function SpeakerSign({ number }: { number: number }) {
  // The number is drawn by the style: a control that has a sign is not called by it.
  return <span className="speaker-sign" data-hue={(number - 1) % 8} data-number={number} aria-hidden />;
}

interface SpeakerMarkProps {
  line: Evidence;
  speakers: readonly Speaker[];
  /** Whether the others are offered. */
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Who says a line. A press, or a key of the list, offers the others, because a voice can be told wrong. */
export function SpeakerMark({ line, speakers, open, onOpen }: SpeakerMarkProps) {
  const { t } = useTranslation();
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (open) mark.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, [open]);
  const { speaker } = line;
  if (!speaker) return <span className="speaker-sign" aria-hidden />;
  const name = speakerName(speaker);
  const choose = (number: number | null): void => {
    onOpen(false);
    if (number !== speaker.number) void chooseSpeaker(line, number);
  };
  const likeness = t('speakers.likeness', { speaker: name, percent: Math.round(speaker.likeness * 100) });
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- keeps presses inside from being presses on the row
    <span ref={mark} className="speaker-mark" onClick={(event) => event.stopPropagation()}>
      <button
        type="button"
        className="speaker-button"
        tabIndex={-1}
        aria-label={t('speakers.mark', { speaker: name })}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={`${likeness}\n${t('speakers.whose')} (${keyText(fixedKeys.whoSpeaks[0])})`}
        onClick={() => onOpen(!open)}
      >
        <SpeakerSign number={speaker.number} />
      </button>
      {open && (
        <Popover label={t('speakers.whose')} className="speaker-choice" onClose={() => onOpen(false)}>
          {speakers.map((one) => (
            <button
              key={one.number}
              type="button"
              aria-pressed={one.number === speaker.number}
              onClick={() => choose(one.number)}
            >
              <SpeakerSign number={one.number} />
              {speakerName(one)}
            </button>
          ))}
          <button type="button" onClick={() => choose(null)}>
            {t('speakers.other')}
          </button>
        </Popover>
      )}
    </span>
  );
}
