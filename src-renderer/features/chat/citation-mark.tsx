import { useTranslation } from 'react-i18next';
import type { Citation } from '../../../src-main/domain/answer.ts';
import { sheetUrl } from '../../api.ts';
import { previewOf } from '../../lib/emphasis.ts';
import { clockRange } from '../../lib/time.ts';
import { openClipMenu } from '../../state/clip-menu.ts';
import { useTextOf } from '../../state/label-names.ts';
import { useThumbnail } from '../../state/pictures.ts';
import { goTo } from '../../state/session.ts';
import { Thumbnail } from '../../ui/thumbnail.tsx';
import { Emphasised } from '../../ui/emphasised.tsx';
import { HoverCard } from '../../ui/hover-card.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { offersMenu } from '../../ui/offers-menu.ts';
import { useVideoName } from './use-video-name.ts';
import { useIsPlayed } from './use-is-played.ts';
import './citation-mark.css';

const pictureRoom = { width: 276, height: 156 };

/** A numbered mark behind a sentence: rest on it for the frame and the quote, click it to go there. */
export function CitationMark({ number, citation }: { number: number; citation: Citation }) {
  const { t } = useTranslation();
  const { video, kind, quote, start, end } = citation;
  const thumbnail = useThumbnail(video, start);
  const textOf = useTextOf();
  const name = useVideoName()(video);
  const played = useIsPlayed([citation]);
  const parts = { number, kind: t(`kind.${kind}`), time: clockRange(citation), name };
  const card = (
    <>
      {thumbnail && <Thumbnail sheet={sheetUrl(video, thumbnail.sheet)} place={thumbnail} room={pictureRoom} />}
      <div className="citation-head">
        <KindIcon kind={kind} />
        {t(`kind.${kind}`)}
        <span>{clockRange(citation)}</span>
      </div>
      {name !== undefined && <p className="citation-video">{name}</p>}
      <p className="citation-quote" dir="auto">
        <Emphasised {...previewOf({ ...citation, quote: textOf(kind, quote) })} />
      </p>
    </>
  );
  return (
    <HoverCard card={card}>
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
