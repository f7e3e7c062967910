import type { Answer, Citation } from '../../domain/answer.ts';
import type { EvidenceKind } from '../../domain/evidence.ts';

/** A piece of evidence as a text model is shown it; its number is its place in the list, from 1. */
export interface Note {
  citation: Citation;
  text: string;
}

/** Notes of one question at most, and characters of one: what is read costs time. */
const mostNotes = 40;
const longestNote = 400;

const kinds: Readonly<Record<EvidenceKind, (text: string) => string>> = {
  said: (text) => `said: "${text}"`,
  written: (text) => `written on the screen: "${text}"`,
  seen: (text) => `seen: ${text}`,
  heard: (text) => `heard: ${text}`,
};

/** What an answer cites, each piece once, in order of time. No times stand in it: they never come from a model. */
export function notesOf({ claims }: Pick<Answer, 'claims'>): Note[] {
  const cited = new Map(
    claims.flatMap(({ citations }) => citations).map((one) => [`${one.evidence} ${one.quote}`, one]),
  );
  return [...cited.values()]
    .slice(0, mostNotes)
    .sort((a, b) => a.start - b.start)
    .map((citation) => ({ citation, text: kinds[citation.kind](spaced(citation.quote).slice(0, longestNote)) }));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
