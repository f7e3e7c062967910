import { dot } from '../../kernels/vector.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { wordsOf } from '../search/words.ts';
import type { Scene } from './scene.ts';

/** How many lines are compared at most; of more, every so-manieth is taken. */
const compared = 96;
/** Lines with fewer words tell little on their own. */
const fewestWords = 4;
/** Weight of being unlike the lines that are taken already. */
const novelty = 0.6;

/**
 * The lines that stand nearest to all others in meaning and are unlike one another (maximal marginal relevance), in the order
 * of time.
 */
export async function centralLines(lines: readonly Evidence[], count: number, scene: Scene): Promise<Evidence[]> {
  const long = lines.filter(({ text }) => wordsOf(text).length >= fewestWords);
  const candidates = evenly(long.length >= count ? long : lines, compared);
  if (candidates.length <= count) return candidates;
  const vectors = await scene.retriever.vectors(candidates, scene.signal);
  const centrality = vectors.map(
    (vector) => vectors.reduce((sum, other) => sum + dot(vector, other), -1) / (vectors.length - 1),
  );
  const taken: number[] = [];
  while (taken.length < count) {
    const worth = (at: number): number =>
      centrality[at]! - novelty * Math.max(0, ...taken.map((other) => dot(vectors[at]!, vectors[other]!)));
    const left = candidates.map((_, at) => at).filter((at) => !taken.includes(at));
    taken.push(left.reduce((best, at) => (worth(at) > worth(best) ? at : best)));
  }
  return taken.sort((a, b) => a - b).map((at) => candidates[at]!);
}

function evenly<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]!);
}
