import type { Citation, Claim } from '../../domain/answer.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';

/** A number in a sentence, with the query that it came from, so that it can be asked again. */
export interface Figure {
  written: string;
  again: () => string;
}

/** A number of what was found, which can be looked for and written once more. */
export function figure<Found>(found: Found, again: () => Found, write: (found: Found) => string): Figure {
  return { written: write(found), again: () => write(again()) };
}

/** A sentence that still has to pass the check. */
export interface Draft extends Claim {
  figures?: readonly Figure[];
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
