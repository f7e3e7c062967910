import { type ColourName, colourNames } from '../../domain/colour.ts';
import type { Evidence, SeenPart } from '../../domain/evidence.ts';
import { overlap, type Moment } from '../../domain/time.ts';

/** What is counted or measured of one piece of evidence, in a part of its time. */
export interface OwnPart extends SeenPart {
  piece: Evidence;
}

/** Parts of evidence as the library has them, by the evidence. */
export type PartsOf = (evidence: readonly Evidence[]) => readonly (SeenPart & { evidence: number })[];

/** A time in which something has a colour. */
export interface ColourSpan extends Moment {
  piece: Evidence;
  colour: ColourName;
  /** Its largest share of the thing, 0..1. */
  share: number;
}

/** Frames lie two seconds apart at most; a colour that one of them in between does not show goes on. */
const bridged = 2.5;
/** A colour is told where two frames show it, or where it is seen for half of all the time. */
const steady = 2.5;
const mostly = 0.5;

/** The times in which things have a clear colour, each colour of each piece of evidence in the order of time. */
export function colourSpans(evidence: readonly Evidence[], parts: ReturnType<PartsOf>, within: Moment): ColourSpan[] {
  const ofPiece = Map.groupBy(parts, (part) => part.evidence);
  return evidence.flatMap((piece) =>
    colourNames.flatMap((colour) => {
      const spans = spansOf(piece, colour, ofPiece.get(piece.id) ?? []);
      const length = overlap(piece, within);
      return spans.filter(({ start, end }) => end - start >= steady || end - start >= mostly * length);
    }),
  );
}

function spansOf(piece: Evidence, colour: ColourName, parts: readonly SeenPart[]): ColourSpan[] {
  const spans: ColourSpan[] = [];
  for (const { start, end, colours } of parts) {
    const share = colours.find(({ name }) => name === colour)?.share;
    if (share === undefined) continue;
    const last = spans.at(-1);
    if (last && start - last.end <= bridged) {
      last.end = end;
      last.share = Math.max(last.share, share);
    } else spans.push({ piece, colour, start, end, share });
  }
  return spans;
}

/** A time in which the same number of things is seen at once. */
export interface CountSpan extends Moment {
  count: number;
  evidence: readonly Evidence[];
}

/** How many of all of the evidence are seen at once, in the order of time; what one piece does not tell of its parts is one. */
export function countSpans(evidence: readonly Evidence[], parts: ReturnType<PartsOf>, within: Moment): CountSpan[] {
  const ofPiece = Map.groupBy(parts, (part) => part.evidence);
  const all = evidence.flatMap((piece) => partsOfPiece(piece, ofPiece.get(piece.id) ?? [], within));
  const times = [...new Set(all.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const begins = [...all].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: OwnPart[] = [];
  const spans: CountSpan[] = [];
  for (const [at, start] of times.entries()) {
    open = open.filter((part) => part.end > start);
    while (begins[next] && begins[next]!.start <= start) open.push(begins[next++]!);
    const end = times[at + 1];
    if (end === undefined || open.length === 0) continue;
    const count = open.reduce((sum, part) => sum + part.count, 0);
    const pieces = [...new Set(open.map(({ piece }) => piece))];
    const last = spans.at(-1);
    if (last && last.end === start && last.count === count && isSame(last.evidence, pieces)) last.end = end;
    else spans.push({ start, end, count, evidence: pieces });
  }
  return spans;
}

/** The parts of a piece of evidence without gaps. */
function partsOfPiece(piece: Evidence, parts: readonly SeenPart[], within: Moment): OwnPart[] {
  const [start, end] = [Math.max(piece.start, within.start), Math.min(piece.end, within.end)];
  const whole: OwnPart[] = [];
  let reached = start;
  const fill = (to: number): void => {
    if (to > reached) whole.push({ piece, start: reached, end: to, count: 1, colours: [] });
  };
  for (const part of parts) {
    fill(part.start);
    whole.push({ ...part, piece });
    reached = part.end;
  }
  fill(end);
  return whole;
}

function isSame(one: readonly Evidence[], other: readonly Evidence[]): boolean {
  return one.length === other.length && one.every((piece, at) => piece === other[at]);
}
