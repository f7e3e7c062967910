import type { Moment } from '../../domain/time.ts';

/** Sound around a window that the model hears too, in seconds: without it the first and last words are guessed. */
const context = 0.8;
/** Longest window in seconds, which with its context fits into the model's 30 s. */
const longestWindow = 28.4;
/** A pause this long ends a window, so that a few words do not wait for the next ones. */
const closingPause = 3;
/** A voice that starts this soon after silence is let go, in seconds, still has its first sounds in it. */
const onset = 0.5;
/** What is heard this long ago, in seconds, is a voice or none: nothing that follows changes it. */
const certainty = 2;
/** Speech without a pause is cut no earlier than this into the window. */
const earliestCut = 20;

/** What to do with the sound heard since the last commit. */
export type WindowDecision =
  | { type: 'wait' }
  /** No voice up to `to`. */
  | { type: 'silence'; to: number }
  /** Transcribe `window`; everything up to `to` is dealt with then. */
  | { type: 'speech'; window: Moment; to: number };

/**
 * Chooses the next stretch to transcribe from the voice regions found so far.
 *
 * Regions are joined while they fit the model's window and pauses are short; speech that goes on without a pause is
 * cut where a voice is least likely.
 *
 * @param regions voice regions in media time, sorted, all after `from`
 * @param from start of the sound that is not dealt with yet
 * @param heardTo end of the sound heard so far
 * @param ended true when no more sound will come
 * @param quietest finds the time between two times where a voice is least likely
 */
export function nextWindow(
  regions: readonly Moment[],
  from: number,
  heardTo: number,
  ended: boolean,
  quietest: (between: Moment) => number,
): WindowDecision {
  const first = regions[0];
  const silentTo = from + longestWindow;
  // Wherever the blocks of sound end, so that a run that was resumed lets go at the same times as one that was not.
  if (heardTo >= silentTo + certainty && !(first && first.start < silentTo + onset))
    return { type: 'silence', to: silentTo };
  if (!first) return ended ? { type: 'silence', to: heardTo } : { type: 'wait' };
  let count = 1;
  while (count < regions.length && fits(first, regions[count - 1]!, regions[count]!)) count++;
  const last = regions[count - 1]!;
  if (last.end - first.start > longestWindow) {
    const cut = quietest({ start: first.start + earliestCut, end: first.start + longestWindow });
    return { type: 'speech', window: { start: first.start, end: cut }, to: cut };
  }
  const complete = ended || count < regions.length || heardTo - last.end >= closingPause;
  return complete ? { type: 'speech', window: { start: first.start, end: last.end }, to: last.end } : { type: 'wait' };
}

function fits(first: Moment, previous: Moment, next: Moment): boolean {
  return next.end - first.start <= longestWindow && next.start - previous.end < closingPause;
}

/** The window with its context, which ends where sound is not held or another region begins. */
export function withContext(window: Moment, regions: readonly Moment[], held: Moment): Moment {
  const next = regions.find((region) => region.end > window.end)?.start ?? held.end;
  return {
    start: Math.max(held.start, window.start - context),
    end: Math.max(window.end, Math.min(window.end + context, next, held.end)),
  };
}
