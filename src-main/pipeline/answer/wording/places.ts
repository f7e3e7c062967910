import { formatTime, type Moment } from '../../../domain/time.ts';

/** Times as the player shows them, in ASCII digits in every language: the window looks for them in sentences. */
export interface Places {
  times: readonly string[];
  /** They are the first ones of more. */
  isCut: boolean;
}

/** `0:13`, or `0:13–0:18` where the player's clock moves between start and end by more than a second. */
export function rangeOf({ start, end }: Moment): string {
  const last = formatTime(end);
  return Math.floor(end) - Math.floor(start) <= 1 ? formatTime(start) : `${formatTime(start)}–${last}`;
}

/** Of many places a sentence names, and cites, the first ones. */
export function shownOf<T>(places: readonly T[]): readonly T[] {
  return places.slice(0, 8);
}

/** The places that a sentence names. */
export function placesOf(moments: readonly Moment[]): Places {
  const shown = shownOf(moments);
  return { times: shown.map(rangeOf), isCut: moments.length > shown.length };
}
