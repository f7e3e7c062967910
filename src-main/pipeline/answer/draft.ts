import type { Citation, Claim } from '../../domain/answer.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';
import type { Named, Wording } from './wording/wording.ts';

/** A number in a sentence, with the query that it came from, so that it can be asked again. */
export interface Figure {
  of: 'figure';
  written: string;
  again: () => string;
}

/** What a sentence says, and how it is written there, whatever the language: the check looks for both. */
export type Fact = Figure | { of: 'quote'; written: string; text: string } | (Named & { of: 'label'; written: string });

/** A number of what was found, which can be looked for and written once more. */
export function figure<Found>(found: Found, again: () => Found, write: (found: Found) => string): Figure {
  return { of: 'figure', written: write(found), again: () => write(again()) };
}

/** The words that a sentence quotes. */
export function quoted(texts: readonly string[], wording: Wording): Fact[] {
  return texts.map((text) => ({ of: 'quote', written: wording.quote(text), text }));
}

/** The sounds or things that a sentence names, each way of naming once. */
export function labelled({ kind, names }: Named, wording: Wording): Fact[] {
  const byPhrase = Map.groupBy(names, (name) => wording.label(kind, name));
  return [...byPhrase].map(([written, some]) => ({ of: 'label', written, kind, names: some }));
}

/** A sentence that still has to pass the check. */
export interface Draft extends Claim {
  facts?: readonly Fact[];
  /** The sentence before it was made one that says yes. */
  plain?: string;
}

/** What a composer makes: sentences on the video, and remarks on how they were made. */
export interface Composition {
  drafts: Draft[];
  /** Sentences about the program, not about the video. */
  notes?: readonly string[];
}

/** Cites a piece of evidence whole, or only a moment and a part of its text. */
export function cite(evidence: Evidence, part: Partial<Moment & { quote: string }> = {}): Citation {
  return {
    evidence: evidence.id,
    video: evidence.video,
    kind: evidence.kind,
    start: part.start ?? evidence.start,
    end: part.end ?? evidence.end,
    quote: part.quote ?? evidence.text,
  };
}
