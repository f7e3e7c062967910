import type { Word } from '../../../domain/evidence.ts';
import type { Cue } from '../../../domain/subtitles.ts';
import type { Moment } from '../../../domain/time.ts';

/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}]/u;
/** More words in a stretch than anyone could say; the rest is not compared. */
const mostWords = 500;

/** A word as it is compared, with its media time in seconds. */
interface TimedWord {
  text: string;
  time: number;
  /** It begins a cue, whose time is its own and not reckoned. */
  isFirst: boolean;
}

/** Words of cues beside those that were heard in the same time. */
export interface Comparison {
  /** Words that both have, in the same order. */
  common: number;
  heard: number;
  cues: number;
  /** Seconds by which cues that begin with a common word come early. */
  offsets: number[];
}

/** Compares what cues say in a stretch with the words that were heard in it. */
export function compare(cues: readonly Cue[], heard: readonly Word[], stretch: Moment): Comparison {
  const written = cues
    .filter(({ start, end }) => start < stretch.end && end > stretch.start)
    .flatMap((cue) => cueWords(cue))
    .filter(({ time }) => time >= stretch.start && time < stretch.end);
  const spoken = heard.flatMap(({ text, start }) =>
    comparedWords(text).map((word): TimedWord => ({ text: word, time: start, isFirst: false })),
  );
  const pairs = commonWords(written.slice(0, mostWords), spoken.slice(0, mostWords));
  return {
    common: pairs.length,
    heard: spoken.length,
    cues: written.length,
    offsets: pairs.filter(([cue]) => cue.isFirst).map(([cue, word]) => word.time - cue.time),
  };
}

/** Sums over several stretches. */
export function together(comparisons: readonly Comparison[]): Comparison {
  const sum = (of: (each: Comparison) => number): number => comparisons.reduce((total, each) => total + of(each), 0);
  return {
    common: sum(({ common }) => common),
    heard: sum(({ heard }) => heard),
    cues: sum(({ cues }) => cues),
    offsets: comparisons.flatMap(({ offsets }) => offsets),
  };
}

/** Share of the words of both sides that are common, 0..1. */
export function agreementOf({ common, heard, cues }: Comparison): number {
  return heard + cues > 0 ? (2 * common) / (heard + cues) : 0;
}

/** The middle of the offsets; 0 where there are none. */
export function offsetOf({ offsets }: Comparison): number {
  const sorted = [...offsets].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Words of a cue; those after the first are taken to be spoken evenly until its end. */
function cueWords({ start, end, text }: Cue): TimedWord[] {
  const words = comparedWords(text);
  return words.map((word, at) => ({
    text: word,
    time: start + ((end - start) * at) / words.length,
    isFirst: at === 0,
  }));
}

/**
 * Words as they are compared: without case and marks, without what subtitles add for those who cannot hear (`[door slams]`, `♪`,
 * `JOHN:`); letter by letter where a script has no spaces.
 */
export function comparedWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/\[[^\]]*\]|\([^)]*\)/g, ' ')
    .replace(/^[-\s]*\p{Lu}[\p{Lu}\s.]*:/gmu, ' ')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => (unspaced.test(word) ? Array.from(word) : [word]));
}

/** The longest sequence of words that both have in the same order. */
function commonWords(left: readonly TimedWord[], right: readonly TimedWord[]): [TimedWord, TimedWord][] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        left[i]!.text === right[j]!.text
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const pairs: [TimedWord, TimedWord][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i]!.text === right[j]!.text) pairs.push([left[i++]!, right[j++]!]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
