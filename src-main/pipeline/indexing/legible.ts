import type { TextLine } from './text-lines.ts';

const leastScore = 0.8;
const leastSightings = 2;
const shortText = 3;
const leastScoreOfShort = 0.9;

/** True for a line that is text, not what a wall or leaves were taken for. */
export function isLegible({ text, score, sightings }: Pick<TextLine, 'text' | 'score' | 'sightings'>): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < 2 || sightings < leastSightings) return false;
  return score >= (letters <= shortText ? leastScoreOfShort : leastScore);
}
