import { ChevronDown } from 'lucide-react';
import { memo, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Citation, Claim } from '../../../src-main/domain/answer.ts';
import { arrowStep } from '../../lib/arrow-step.ts';
import { clockRange } from '../../lib/time.ts';
import { useTextOf } from '../../state/label-names.ts';
import { showQuotes, stripOf, useOpenStrips } from '../../state/open-strips.ts';
import { IconButton } from '../../ui/button.tsx';
import { CitedQuote } from './cited-quote.tsx';
import { StripPiece } from './strip-piece.tsx';
import { useIsInSight } from './use-in-sight.ts';
import './evidence-strip.css';

/** So many pieces stand in the strip; all of them stand in the list of quotes. */
const mostPieces = 4;

/**
 * What a sentence rests on, under it: the frames, how it sounds, and on demand the quotes with how sure they are. It has its height before it
 * is drawn, and is drawn while it is in sight, so that a long chat costs no more than a short one. What was opened, or has the focus, stays.
 */
export const EvidenceStrip = memo(Strip);

function Strip({ claim }: { claim: Claim }) {
  const { citations } = claim;
  const place = useRef<HTMLDivElement>(null);
  const isInSight = useIsInSight(place);
  const [isInUse, setIsInUse] = useState(false);
  const strip = useMemo(() => stripOf(claim), [claim]);
  const open = useOpenStrips((state) => state.open.has(strip));
  const pieces = useMemo(() => distinct(citations), [citations]);
  return (
    <div
      ref={place}
      className="strip"
      data-testid="strip"
      onFocus={() => setIsInUse(true)}
      onBlur={() => setIsInUse(false)}
    >
      {(isInSight || isInUse || open) && (
        <Pieces citations={pieces} open={open} onOpen={(shown) => showQuotes(strip, shown)} />
      )}
    </div>
  );
}

interface PiecesProps {
  citations: readonly Citation[];
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** One stop for Tab; arrow keys move inside. */
function Pieces({ citations, open, onOpen }: PiecesProps) {
  const { t } = useTranslation();
  const textOf = useTextOf();
  const [stop, setStop] = useState(0);
  const row = useRef<HTMLDivElement>(null);
  const shown = citations.slice(0, mostPieces);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = arrowStep(event.key, event.currentTarget);
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(shown.length, Math.max(0, stop + step));
    setStop(next);
    row.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons have the focus */}
      <div ref={row} className="strip-row" role="toolbar" aria-label={t('strip.name')} onKeyDown={onKeyDown}>
        <div className="strip-pieces">
          {shown.map((citation, at) => (
            <StripPiece
              key={citation.evidence}
              citation={citation}
              at={at}
              label={t('strip.piece', {
                kind: t(`kind.${citation.kind}`),
                time: clockRange(citation),
                quote: textOf(citation.kind, citation.quote),
              })}
              isStop={at === stop}
              onStop={setStop}
            />
          ))}
        </div>
        <IconButton
          icon={ChevronDown}
          size="small"
          className="strip-open"
          label={t(open ? 'strip.fewer' : 'strip.quotes')}
          aria-expanded={open}
          tabIndex={stop === shown.length ? 0 : -1}
          onFocus={() => setStop(shown.length)}
          onClick={() => onOpen(!open)}
        />
      </div>
      {open && (
        <ul className="strip-quotes">
          {citations.map((citation) => (
            <CitedQuote key={citation.evidence} citation={citation} />
          ))}
        </ul>
      )}
    </>
  );
}

function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [citation.evidence, citation])).values()];
}
