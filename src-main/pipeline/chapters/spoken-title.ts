import type { Evidence } from '../../domain/evidence.ts';
import { coveredSeconds, type Moment } from '../../domain/time.ts';
import { dot, meanVector } from '../../kernels/vector.ts';
import { clausesOf } from '../answer/clauses.ts';
import type { Material } from './material.ts';
import type { FoundTitle } from './titles.ts';
import { topicWords } from './word-vectors.ts';

/** So much of a chapter must be speech for it to be named by what is said. */
const leastSpeech = 0.15;
/** A phrase is no longer than this, in letters, and holds so many words that name something. */
const longest = 60;
const fewestWords = 2;
/** Weight of being unlike the other chapters. */
const distinctness = 0.7;

/**
 * The phrase that tells most of what is said in a chapter: of the lines nearest to what all of its lines mean and furthest from the other
 * chapters, the clause whose words come again here and are said nowhere else.
 */
export function spokenTitle(
  chapters: readonly Moment[],
  at: number,
  { said, meaning }: Material,
): FoundTitle | undefined {
  const inside = (chapter: Moment): Evidence[] =>
    said.filter(({ start }) => start >= chapter.start - 0.5 && start < chapter.end - 0.5);
  const lines = inside(chapters[at]!);
  if (coveredSeconds(lines) < leastSpeech * (chapters[at]!.end - chapters[at]!.start)) return undefined;
  const mean = (some: readonly Evidence[]): Float32Array => meanVector(some.flatMap(({ id }) => meaning.get(id) ?? []));
  const own = mean(lines);
  const others = chapters.filter((_, other) => other !== at).map((chapter) => mean(inside(chapter)));
  const words = wordWeights(lines, said);
  const phrases = lines.flatMap((evidence) => {
    const vector = meaning.get(evidence.id);
    if (!vector || own.length === 0) return [];
    const far = Math.max(...others.map((other) => (other.length > 0 ? dot(vector, other) : 0)), 0);
    const closeness = dot(vector, own) - distinctness * far;
    return clausesOf(evidence.text).map((span) => {
      const text = trimmed(evidence.text.slice(span.start, span.end));
      return { text, evidence, worth: closeness + worthOf(text, words) };
    });
  });
  const [best] = phrases.filter(({ worth }) => worth > -Infinity).sort((a, b) => b.worth - a.worth);
  return best;
}

/** How much each word belongs to some of the lines: how many of them hold it, and how few of the others. */
function wordWeights(lines: readonly Evidence[], all: readonly Evidence[]): ReadonlyMap<string, number> {
  const count = (some: readonly Evidence[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { text } of some)
      for (const word of new Set(topicWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  const everywhere = count(all);
  return new Map(
    [...count(lines)].map(([word, here]) => [word, (here / lines.length) * (here / everywhere.get(word)!)]),
  );
}

/** Mean weight of its words; a phrase that is too long or names too little is none. */
function worthOf(text: string, weights: ReadonlyMap<string, number>): number {
  const words = topicWords(text);
  if (text.length > longest || words.length < fewestWords) return -Infinity;
  return words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) / words.length;
}

/** Without the marks around it. */
function trimmed(text: string): string {
  return text.replace(/^[\s\p{P}]+|[\s,.;:…、。，；：]+$/gu, '');
}
