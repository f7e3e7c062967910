import type { Citation } from '../../domain/answer.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';
import { cite } from './draft.ts';
import { shownOf } from './wording/places.ts';

/** An unbroken stretch of time, with the pieces that it is made of. */
export interface Stretch<Piece extends Moment = Evidence> extends Moment {
  pieces: Piece[];
}

/** Joins pieces that touch or lie closer than `gap` seconds, in the order of time, cut to the part that is asked about. */
export function stretchesOf<Piece extends Moment>(
  pieces: readonly Piece[],
  gap: number,
  within: Moment,
): Stretch<Piece>[] {
  const stretches: Stretch<Piece>[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const start = Math.max(piece.start, within.start);
    const end = Math.min(piece.end, within.end);
    const last = stretches.at(-1);
    if (last && start <= last.end + gap) {
      last.end = Math.max(last.end, end);
      last.pieces.push(piece);
    } else {
      stretches.push({ start, end, pieces: [piece] });
    }
  }
  return stretches;
}

/** Cites the stretches that a sentence names: each by the piece that begins it and the one that ends it. */
export function citeStretches(stretches: readonly Stretch[]): Citation[] {
  return shownOf(stretches).flatMap((stretch) => citeEach(endsOf(stretch), stretch));
}

/** Of so many stretches a length cites every one; of more the first ones, as many as a sentence names. */
const mostMeasured = 24;

/** Cites the stretches that a length is added up of, all along: the pieces cited cover what the length counts. */
export function citeLengths(stretches: readonly Stretch[]): Citation[] {
  const cited = stretches.length <= mostMeasured ? stretches : shownOf(stretches);
  return cited.flatMap((stretch) => citeEach(coverOf(stretch), stretch));
}

/** Cites pieces of a stretch, cut to it. */
export function citeEach(pieces: readonly Evidence[], stretch: Stretch): Citation[] {
  return pieces.map((piece) =>
    cite(piece, { start: Math.max(piece.start, stretch.start), end: Math.min(piece.end, stretch.end) }),
  );
}

/** The piece that begins a stretch and the one that ends it; often the same one. */
export function endsOf({ pieces }: Stretch): Evidence[] {
  return [...new Set([pieces[0]!, furthest(pieces)])];
}

/** The fewest pieces that cover as much of the stretch as all of them do. */
function coverOf({ pieces }: Stretch): Evidence[] {
  const cover: Evidence[] = [];
  for (let reach = pieces[0]!.start; ;) {
    const next = pieces.filter(({ end }) => end > reach);
    if (next.length === 0) return cover.length > 0 ? cover : [pieces[0]!];
    const touching = next.filter(({ start }) => start <= reach);
    // Behind a gap the next piece goes on; of several that begin together the longest.
    const begin = Math.min(...next.map(({ start }) => start));
    const piece = furthest(touching.length > 0 ? touching : next.filter(({ start }) => start === begin));
    cover.push(piece);
    reach = piece.end;
  }
}

function furthest(pieces: readonly Evidence[]): Evidence {
  return pieces.reduce((latest, piece) => (piece.end > latest.end ? piece : latest));
}
