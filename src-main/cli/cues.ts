import type { Evidence } from '../domain/evidence.ts';
import type { Cue } from '../domain/subtitles.ts';
import type { Moment } from '../domain/time.ts';

/** What is usual for subtitles that can be read in time. */
const longestLine = 42;
const longestSeconds = 7;
/** A pause in the speech from which on a new cue begins. */
const pause = 0.7;

/** Cuts a line of speech into cues of at most two lines at its words; a line whose words are not known stays in one piece. */
export function cuesOf({ start, end, text, words = [] }: Pick<Evidence, 'start' | 'end' | 'text' | 'words'>): Cue[] {
  const cues: (Moment & { from: number })[] = [];
  let at = 0;
  for (const word of words) {
    const from = text.indexOf(word.text, at);
    if (from < 0) return [{ start, end, text: twoLines(text) }];
    at = from + word.text.length;
    const cue = cues.at(-1);
    const fits = cue && word.end - cue.start <= longestSeconds && width(text.slice(cue.from, at)) <= 2 * longestLine;
    if (cue && fits && word.start - cue.end < pause) cue.end = word.end;
    else cues.push({ start: word.start, end: word.end, from });
  }
  if (cues.length === 0) return [{ start, end, text: twoLines(text) }];
  return cues.map((cue, i) => ({
    start: cue.start,
    end: cue.end,
    text: twoLines(text.slice(i === 0 ? 0 : cue.from, cues[i + 1]?.from).trim()),
  }));
}

/** Breaks a text that is too long for one line where its halves are most alike. */
function twoLines(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (width(flat) <= longestLine) return flat;
  const spaces = [...flat.matchAll(/ /g)].map((match) => match.index);
  const places = spaces.length > 0 ? spaces : Array.from(flat, (_, i) => i).slice(1);
  const unevenness = (place: number): number => Math.abs(width(flat.slice(0, place)) - width(flat.slice(place)));
  const middle = places.reduce((best, place) => (unevenness(place) < unevenness(best) ? place : best));
  return `${flat.slice(0, middle)}\n${flat.slice(middle).trim()}`;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Columns that a text takes; letters of East Asian scripts take two. */
function width(text: string): number {
  return Array.from(text).reduce((columns, letter) => columns + (wide.test(letter) ? 2 : 1), 0);
}
