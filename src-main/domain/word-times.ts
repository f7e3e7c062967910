import type { Word } from './evidence.ts';
import type { Moment } from './time.ts';

/** A longer one is no word; its line then has no words with times. */
const longestWord = 100;

/**
 * The words of a text that a person has put in the place of another one. Words that stayed keep their times; those between two
 * of them share the time that lies between.
 *
 * @param line when the text is said
 * @param before the words of the text before, in order
 */
export function wordsAfterEdit(text: string, before: readonly Word[], line: Moment): Word[] {
  const words = text.match(/\S+/g) ?? [];
  if (words.some((word) => word.length > longestWord)) return [];
  const kept = keptWords(
    words.map(bare),
    before.map((word) => bare(word.text)),
  );
  return words.map((word, at) => {
    const same = kept[at] === undefined ? undefined : before[kept[at]];
    if (same) return { ...same, text: word };
    return { text: word, ...shareOfGap(at, kept, before, line), confidence: 1 };
  });
}

/** A word without case and punctuation; what is nothing else stays as it is. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '') || word.trim();
}

/** For each word after the edit the place of the same one before, where it stayed: the longest common sequence. */
function keptWords(after: readonly string[], before: readonly string[]): (number | undefined)[] {
  const width = before.length + 1;
  const lengths = new Uint16Array((after.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j]!;
  for (let i = after.length - 1; i >= 0; i--)
    for (let j = before.length - 1; j >= 0; j--)
      lengths[i * width + j] = after[i] === before[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const kept: (number | undefined)[] = [];
  let j = 0;
  for (let i = 0; i < after.length; i++) {
    while (j < before.length && after[i] !== before[j] && at(i, j + 1) === at(i, j)) j++;
    kept.push(after[i] === before[j] && j < before.length ? j++ : undefined);
  }
  return kept;
}

/** The part of the time between the words that stayed which one word between them gets. */
function shareOfGap(at: number, kept: readonly (number | undefined)[], before: readonly Word[], line: Moment): Moment {
  let first = at;
  while (first > 0 && kept[first - 1] === undefined) first--;
  let last = at;
  while (last + 1 < kept.length && kept[last + 1] === undefined) last++;
  const start = first === 0 ? line.start : before[kept[first - 1]!]!.end;
  const end = last + 1 === kept.length ? line.end : before[kept[last + 1]!]!.start;
  const each = Math.max(0, end - start) / (last - first + 1);
  return { start: start + (at - first) * each, end: start + (at - first + 1) * each };
}
