import { logSumExp } from '../../kernels/softmax.ts';
import type { SpeechTokens } from './tokens.ts';

/** The first timestamp of a window lies within its first second. */
const latestFirstTimestamp = 50;

/**
 * Forbids, by -Infinity, the tokens that may not come next, as the original Whisper does: timestamps come in pairs around text and never
 * go back, the first token is one, marks of sounds are not words, and a timestamp is taken when all timestamps together are likelier
 * than any word.
 *
 * @param logits scores of the whole vocabulary, changed in place
 * @param written tokens written so far in this window, without the prompt
 */
export function applyLogitRules(logits: Float32Array, written: readonly number[], tokens: SpeechTokens): void {
  const { firstTimestamp, end, suppress, suppressAtStart, noTimestamps } = tokens.vocabulary;
  if (written.length === 0) forbidEach(logits, suppressAtStart);
  forbidEach(logits, suppress);
  logits[noTimestamps] = -Infinity;

  const afterTimestamp = written.length > 0 && tokens.isTimestamp(written.at(-1)!);
  const afterPair = written.length < 2 || tokens.isTimestamp(written.at(-2)!);
  if (afterTimestamp && afterPair) logits.fill(-Infinity, firstTimestamp);
  else if (afterTimestamp) logits.fill(-Infinity, 0, end);

  const last = written.findLast((token) => tokens.isTimestamp(token));
  if (last !== undefined) {
    // A segment that ends where it began would never end: after text, time must move on.
    const earliest = afterTimestamp && !afterPair ? last : last + 1;
    logits.fill(-Infinity, firstTimestamp, earliest);
  }
  if (written.length === 0) {
    logits.fill(-Infinity, 0, firstTimestamp);
    logits.fill(-Infinity, firstTimestamp + latestFirstTimestamp + 1);
  }

  let likeliestText = -Infinity;
  for (let at = 0; at < firstTimestamp; at++) if (logits[at]! > likeliestText) likeliestText = logits[at]!;
  if (logSumExp(logits, firstTimestamp) > likeliestText) logits.fill(-Infinity, 0, firstTimestamp);
}

function forbidEach(logits: Float32Array, tokens: readonly number[]): void {
  for (const token of tokens) logits[token] = -Infinity;
}
