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

/** Cites the stretches that a sentence names. */
export function citeStretches(stretches: readonly Stretch[]): Citation[] {
  return shownOf(stretches).flatMap(citeStretch);
}

/** Cites the piece that begins the stretch and the one that ends it, cut to the stretch. */
function citeStretch(stretch: Stretch): Citation[] {
  const first = stretch.pieces[0]!;
  const last = stretch.pieces.reduce((latest, piece) => (piece.end > latest.end ? piece : latest));
  return [...new Set([first, last])].map((piece) =>
    cite(piece, { start: Math.max(piece.start, stretch.start), end: Math.min(piece.end, stretch.end) }),
  );
}
