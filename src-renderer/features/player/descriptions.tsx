import { useTranslation } from 'react-i18next';
import type { DescriptionCue } from '../../../src-main/domain/descriptions.ts';
import type { Video } from '../../../src-main/domain/video.ts';
import { countWhile } from '../../lib/sorted.ts';
import { useDescribing, useDescriptionPlan } from '../../state/describing.ts';
import { usePlayer } from '../../state/player.ts';
import { useSayDescriptions } from './use-say-descriptions.ts';
import './descriptions.css';

/** What comes into view, in words, while the video plays: said where there is a voice, and always shown and told to screen readers. */
export function Descriptions({ video }: { video: Video }) {
  const on = useDescribing((state) => state.on);
  return on && video.media.picture ? <Running video={video} /> : null;
}

/** Seconds that a description stays to be read at least. */
const readable = 2;

function Running({ video }: { video: Video }) {
  const { t } = useTranslation();
  const cues = useDescriptionPlan(video);
  const text = usePlayer(({ position }) => cueAt(cues, position)?.text);
  useSayDescriptions(cues);
  return (
    <p className="description" role="status" data-testid="description">
      {text !== undefined && (
        <>
          <small>{t('description.tag')}</small>
          <span dir="auto">{text}</span>
        </>
      )}
    </p>
  );
}

function cueAt(cues: readonly DescriptionCue[], position: number): DescriptionCue | undefined {
  const cue = cues[countWhile(cues.length, (index) => cues[index]!.start <= position) - 1];
  return cue && position < Math.max(cue.end, cue.start + readable) ? cue : undefined;
}
