import { fold } from '../../src-main/pipeline/search/words.ts';

/** Folded words with one space around each: what is compared without capitals, accents, hyphens and points. */
export function plain(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Where one of the ways to say a thing first stands in a plain text; undefined where none does. A `*` at the end stands for any ending. */
export function placeOfAny(text: string, ways: readonly string[]): number | undefined {
  const places = ways
    .map((way) => text.indexOf(way.endsWith('*') ? plain(way).trimEnd() : plain(way)))
    .filter((place) => place >= 0);
  return places.length > 0 ? Math.min(...places) : undefined;
}
