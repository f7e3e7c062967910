import { useMemo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Citation, Claim } from '../../../src-main/domain/answer.ts';
import { citeClaims, type ClaimPart } from '../../lib/cite.ts';
import { emphasesIn, type Emphasis } from '../../lib/emphasis.ts';
import type { wordedIn } from '../../lib/worded-in.ts';
import { openClipMenu } from '../../state/clip-menu.ts';
import { Emphasised } from '../../ui/emphasised.tsx';
import { CitationMark } from './citation-mark.tsx';
import { EvidenceStrip } from './evidence-strip.tsx';
import { useIsPlayed } from './use-is-played.ts';
import { useVideoName } from './use-video-name.ts';
import './claims.css';

/** With the attributes of the language that they are worded in; where none are given, letters tell their direction. */
interface ClaimsProps extends Partial<ReturnType<typeof wordedIn>> {
  claims: readonly Claim[];
}

/** The sentences of an answer, each with the evidence that it rests on. */
export function Claims({ claims, ...worded }: ClaimsProps) {
  const sentences = useMemo(() => {
    const parts = citeClaims(claims);
    return claims.map((claim, at) => ({ claim, emphases: emphasesIn(claim), parts: parts[at]! }));
  }, [claims]);
  return sentences.map((sentence, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a claim is its place in the answer; claims are only added at the end
    <Sentence key={index} {...sentence} worded={worded} />
  ));
}

interface SentenceProps {
  claim: Claim;
  emphases: readonly Emphasis[];
  parts: readonly ClaimPart[];
  worded: Omit<ClaimsProps, 'claims'>;
}

/** One sentence, marked while the video plays a moment that it cites. */
function Sentence({ claim, emphases, parts, worded }: SentenceProps) {
  useTranslation();
  const nameOf = useVideoName();
  const played = useIsPlayed(claim.citations);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the marks offer the menu by keyboard */}
      <p
        className="claim"
        dir="auto"
        {...worded}
        data-testid="claim"
        data-played={played || undefined}
        onContextMenu={(event) => offerClip(event, claim.citations[0])}
      >
        {parts.map((part) => (
          <Part key={part.at} part={part} sentence={claim.text} emphases={emphases} nameOf={nameOf} />
        ))}
      </p>
      <EvidenceStrip claim={claim} />
    </>
  );
}

/** Where words are not parted by spaces, or are very long, so many letters stay with the marks behind them. */
const mostKept = 24;

/** The menu of what a sentence rests on first; selected words have the menu of text, and each mark has its own. */
function offerClip(event: MouseEvent, citation: Citation | undefined): void {
  if (!citation || event.defaultPrevented || document.getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  const { start, end, quote, video } = citation;
  void openClipMenu({ moment: { start, end }, quote, video });
}

interface PartProps {
  part: ClaimPart;
  sentence: string;
  emphases: readonly Emphasis[];
  nameOf: ReturnType<typeof useVideoName>;
}

/** A piece of a sentence. Its last word stays on one line with the marks behind it. */
function Part({ part, sentence, emphases, nameOf }: PartProps) {
  const { at, text, cited } = part;
  const shown = { text: sentence, emphases };
  const end = at + text.length;
  if (cited.length === 0) return <Emphasised {...shown} from={at} to={end} />;
  const lastWord = at + Math.max(text.lastIndexOf(' ') + 1, text.length - mostKept);
  return (
    <>
      <Emphasised {...shown} from={at} to={lastWord} />
      <span className="claim-cited">
        <Emphasised {...shown} from={lastWord} to={end} />
        {cited.map(({ number, citation }) => (
          <CitationMark key={citation.evidence} number={number} citation={citation} name={nameOf(citation.video)} />
        ))}
      </span>
    </>
  );
}
