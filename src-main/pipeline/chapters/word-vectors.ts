import type { Evidence } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';
import { normalise } from '../../kernels/vector.ts';
import { languageOf } from '../search/language.ts';
import { contentWords, stem, wordsOf } from '../search/words.ts';

/** Words that stand in more of the lines than this share tell none from another. */
const commonShare = 0.5;
/** The most words that are told apart: those that come again most. */
const mostWords = 400;

/** A line with the words that it holds, the rarer the heavier; a unit vector. */
export interface WordVector extends Moment {
  vector: Float32Array;
}

/** Lines by the words that come again in others (Hearst, TextTiling, 1997): what is talked about for a while repeats its words. */
export function wordVectors(lines: readonly Evidence[]): WordVector[] {
  const told = lines.map((line) => ({ line, words: new Set(topicWords(line.text)) }));
  const counts = new Map<string, number>();
  for (const { words } of told) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count > 1 && count <= Math.max(2, commonShare * lines.length))
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostWords);
  const places = new Map(kept.map(([word], at) => [word, at]));
  return told.flatMap(({ line: { start, end }, words }) => {
    const vector = new Float32Array(kept.length);
    for (const word of words) {
      const at = places.get(word);
      if (at !== undefined) vector[at] = Math.log(lines.length / kept[at]![1]);
    }
    return vector.some((value) => value > 0) ? [{ start, end, vector: normalise(vector) }] : [];
  });
}

/** The words of a text that name something, without their endings. */
export function topicWords(text: string): string[] {
  return contentWords(text, languageOf(text, wordsOf(text))).map(stem);
}
