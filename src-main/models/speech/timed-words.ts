import type { Word } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';
import type { TokenSegment } from './segments.ts';
import type { SpeechTokens } from './tokens.ts';
import type { TranscribedSegment } from './transcription.ts';
import { splitWords, type TokenWord } from './words.ts';

/** Words are usually shorter than this, in seconds; what is much longer has a pause in it. */
const longestUsualWord = 0.7;
/** A word may reach this far beyond its segment before the segment's own times are believed more. */
const tolerance = 0.5;
const sentenceEnd = /[.。!！?？]$/;

/**
 * Gives the words of each segment their times.
 *
 * @param starts start of every text token of all segments in turn, and the end of the last one, in seconds
 */
export function timeWords(
  segments: readonly TokenSegment[],
  starts: Float64Array,
  language: string,
  tokens: SpeechTokens,
): TranscribedSegment[] {
  let first = 0;
  const timed = segments.map((segment) => {
    const words = wordsOf(segment, splitWords(segment.tokens, language, tokens), starts.subarray(first));
    first += segment.tokens.length;
    return { segment, words };
  });
  const usual = usualDuration(timed.flatMap(({ words }) => words));
  return timed.map(({ segment, words }) => {
    shortenAfterSentences(words, 2 * usual);
    settleEdges(segment, words, usual);
    const text = tokens.text(segment.tokens).trim();
    return { start: words[0]?.start ?? segment.start, end: words.at(-1)?.end ?? segment.end, text, words };
  });
}

function wordsOf(segment: TokenSegment, split: readonly TokenWord[], starts: Float64Array): Word[] {
  let first = 0;
  return split.map((word) => {
    const end = first + word.tokens;
    const probabilities = segment.logProbabilities.slice(first, end).map(Math.exp);
    const timed = {
      text: word.text.trim(),
      start: starts[first + word.opening]!,
      end: starts[end - word.closing]!,
      confidence: probabilities.reduce((sum, probability) => sum + probability, 0) / probabilities.length,
    };
    first = end;
    return timed;
  });
}

function usualDuration(words: readonly Moment[]): number {
  const durations = words
    .map(({ start, end }) => end - start)
    .filter((duration) => duration > 0)
    .sort((a, b) => a - b);
  const middle = durations.length / 2;
  const median = durations.length === 0 ? 0 : (durations[Math.floor(middle)]! + durations[Math.ceil(middle) - 1]!) / 2;
  return Math.min(longestUsualWord, median);
}

/** A long word after a sentence has the pause between the sentences in it. */
function shortenAfterSentences(words: Word[], longest: number): void {
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (before && sentenceEnd.test(before.text) && word.end - word.start > longest) word.start = word.end - longest;
  }
}

/** Where the first or last word goes far beyond its segment, the segment's timestamps are nearer to the truth. */
function settleEdges(segment: Moment, words: Word[], usual: number): void {
  const first = words[0];
  const last = words.at(-1);
  if (first && segment.start < first.end && segment.start - tolerance > first.start) {
    first.start = Math.max(0, Math.min(first.end - usual, segment.start));
  }
  if (last && segment.end > last.start && segment.end + tolerance < last.end) {
    last.end = Math.max(last.start + usual, segment.end);
  }
}
