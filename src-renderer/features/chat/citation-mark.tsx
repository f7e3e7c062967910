import { useTranslation } from 'react-i18next';
import type { Citation } from '../../../src-main/domain/answer.ts';
import { clockRange } from '../../lib/time.ts';
import { openClipMenu } from '../../state/clip-menu.ts';
import { goTo } from '../../state/session.ts';
import { HoverCard } from '../../ui/hover-card.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';

/** A numbered mark behind a sentence: rest on it for the quote, click it to go there. */
export function CitationMark({ number, citation }: { number: number; citation: Citation }) {
  const { t } = useTranslation();
  const { kind, quote, start, end } = citation;
  const card = (
    <>
      <div className="citation-head">
        <KindIcon kind={kind} />
        {t(`kind.${kind}`)}
        <span>{clockRange(citation)}</span>
      </div>
      <p className="citation-quote">{quote}</p>
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
          aria-label={t('chat.citation', { number, kind: t(`kind.${kind}`), time: clockRange(citation) })}
          {...trigger}
          onClick={() => void goTo(citation)}
          onContextMenu={(event) => {
            event.preventDefault();
            void openClipMenu({ moment: { start, end }, quote });
          }}
        >
          {number}
        </button>
      )}
    </HoverCard>
  );
}
