import { useMemo } from 'react';
import type { Claim } from '../../../src-main/domain/answer.ts';
import { citeClaims, type ClaimPart } from '../../lib/cite.ts';
import { CitationMark } from './citation-mark.tsx';

/** The sentences of an answer, each with the evidence that it rests on. */
export function Claims({ claims }: { claims: readonly Claim[] }) {
  const sentences = useMemo(() => citeClaims(claims), [claims]);
  return sentences.map((parts, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a claim is its place in the answer; claims are only added at the end
    <p key={index} className="claim" data-testid="claim">
      {parts.map((part) => (
        <Part key={part.at} part={part} />
      ))}
    </p>
  ));
}

/** A piece of a sentence. Its last word stays on one line with the marks behind it. */
function Part({ part: { text, cited } }: { part: ClaimPart }) {
  if (cited.length === 0) return text;
  const lastWord = text.lastIndexOf(' ') + 1;
  return (
    <>
      {text.slice(0, lastWord)}
      <span className="claim-cited">
        {text.slice(lastWord)}
        {cited.map(({ number, citation }) => (
          <CitationMark key={citation.evidence} number={number} citation={citation} />
        ))}
      </span>
    </>
  );
}
