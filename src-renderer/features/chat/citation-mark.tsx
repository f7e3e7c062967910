import type { Citation } from '../../../src-main/domain/answer.ts';
import { t } from '../../i18n.ts';
import { clockRange } from '../../lib/time.ts';
import { openClipMenu } from '../../state/clip-menu.ts';
import { goTo } from '../../state/session.ts';
import { HoverCard } from '../../ui/hover-card.tsx';
import { offersMenu } from '../../ui/offers-menu.ts';
import { CitationCard } from './citation-card.tsx';
import { useIsPlayed } from './use-is-played.ts';
import './citation-mark.css';

interface CitationMarkProps {
  number: number;
  citation: Citation;
  /** Of the video, where the answer is about several. */
  name: string | undefined;
}

/**
 * A numbered mark behind a sentence: rest on it for the frame and the quote, click it to go there. A long chat has hundreds, so the
 * sentence, which is drawn anew in another language, asks for what all of them need.
 */
export function CitationMark({ number, citation, name }: CitationMarkProps) {
  const { video, kind, quote, start, end } = citation;
  const played = useIsPlayed([citation]);
  const parts = { number, kind: t(`kind.${kind}`), time: clockRange(citation), name };
  return (
    <HoverCard card={<CitationCard citation={citation} name={name} />}>
      {(trigger) => (
        <button
          type="button"
          className="citation-mark"
          data-kind={kind}
          data-testid="citation"
          data-start={start}
          aria-current={played ? 'time' : undefined}
          aria-label={t(name === undefined ? 'chat.citation' : 'chat.citationOf', parts)}
          {...trigger}
          onClick={() => void goTo(citation)}
          {...offersMenu((at) => void openClipMenu({ moment: { start, end }, quote, video }, at))}
        >
          {number}
        </button>
      )}
    </HoverCard>
  );
}
