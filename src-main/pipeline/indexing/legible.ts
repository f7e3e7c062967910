import type { TextLine } from './text-lines.ts';

/** Fewer letters and digits are no text: a ring, a cross or a pole is read as O, X or 1 with up to .997. */
const fewestLetters = 2;
const shortText = 3;
/**
 * Least score of a line, and of a short one. In 440 s of footage in which nothing is written, walls, toys and leaves are read as lines of
 * two and three letters with .62 to .86 (IK, 10, OLE, 181), and never as longer ones. Titles, slides and subtitles have .97 and more, a
 * moving hoodie .92.
 */
const leastScore = 0.8;
const leastScoreOfShort = 0.9;
/** What is seen in a single frame must be this sure, and no short text. */
const leastScoreOfGlimpse = 0.95;

/** True for a line that is text, not what something else was taken for. Silence is better than nonsense. */
export function isLegible({ text, score, sightings }: Pick<TextLine, 'text' | 'score' | 'sightings'>): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < fewestLetters) return false;
  if (letters <= shortText) return sightings > 1 && score >= leastScoreOfShort;
  return score >= (sightings > 1 ? leastScore : leastScoreOfGlimpse);
}
