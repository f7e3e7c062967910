import type { Moment } from '../../domain/time.ts';
import type { SpeechTokens } from './tokens.ts';

/** A stretch of speech between two timestamps; times in seconds from the start of the window. */
export interface TokenSegment extends Moment {
  /** Text tokens only. */
  tokens: number[];
  logProbabilities: number[];
}

/**
 * Cuts the tokens of a window at their timestamps. Text that no timestamp closes, because the window or the model's memory ended, goes to
 * the end of the window.
 *
 * @param duration length in seconds of the sound in the window; times beyond it are pulled back
 */
export function cutSegments(
  written: readonly number[],
  logProbabilities: readonly number[],
  tokens: SpeechTokens,
  duration: number,
): TokenSegment[] {
  const segments: TokenSegment[] = [];
  let open: TokenSegment = { start: 0, end: duration, tokens: [], logProbabilities: [] };
  for (const [at, token] of written.entries()) {
    if (!tokens.isTimestamp(token)) {
      open.tokens.push(token);
      open.logProbabilities.push(logProbabilities[at]!);
      continue;
    }
    const time = Math.min(tokens.seconds(token), duration);
    if (open.tokens.length > 0) segments.push({ ...open, end: Math.max(open.start, time) });
    open = { start: time, end: duration, tokens: [], logProbabilities: [] };
  }
  if (open.tokens.length > 0) segments.push(open);
  return segments;
}
