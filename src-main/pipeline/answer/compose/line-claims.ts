import type { Evidence } from '../../../domain/evidence.ts';
import { formatTime, overlap } from '../../../domain/time.ts';
import { wordsOf } from '../../search/words.ts';
import { cite, type Draft, quoted } from '../draft.ts';
import { rangeOf } from '../wording/places.ts';
import type { Wording } from '../wording/wording.ts';

/** Lines that are said so many seconds after each other are quoted together. */
const pause = 2;
/** Lines that come into the picture within so many seconds stand there together. */
const together = 1;
const longestQuote = 240;
/** Share of a written line's words that are said, by which it is a subtitle. */
const mostlySame = 0.7;

/** One sentence for each line: `At 0:12 someone says: “…”`. */
export function lineClaims(lines: readonly Evidence[], wording: Wording): Draft[] {
  return lines.map((line) => told([line], formatTime(line.start), wording));
}

/** Lines in their order, those that belong together in one sentence. */
export function passageClaims(lines: readonly Evidence[], wording: Wording): Draft[] {
  return passagesOf(lines).map((passage) => {
    const { kind, start } = passage[0]!;
    const isOne = passage.length === 1 || kind === 'written';
    return told(passage, isOne ? formatTime(start) : rangeOf({ start, end: passage.at(-1)!.end }), wording);
  });
}

/** One sentence that quotes lines of one kind. */
function told(lines: readonly Evidence[], at: string, wording: Wording): Draft {
  const texts = lines.map(({ text }) => text.trim());
  const isSaid = lines[0]!.kind === 'said';
  const quotes = isSaid ? [texts.join(' ')] : texts;
  return {
    text: isSaid ? wording.says(at, quotes[0]!) : wording.reads(at, quotes),
    citations: lines.map((line) => cite(line)),
    facts: quoted(quotes, wording),
  };
}

/** Of lines that are said and written at once, as subtitles are, only the spoken one. */
export function withoutEchoes(lines: readonly Evidence[]): Evidence[] {
  const spoken = lines.filter(({ kind }) => kind === 'said');
  return lines.filter((line) => line.kind !== 'written' || !spoken.some((other) => isEcho(line, other)));
}

function isEcho(written: Evidence, said: Evidence): boolean {
  if (overlap(written, said) <= 0) return false;
  const heard = new Set(wordsOf(said.text));
  const read = wordsOf(written.text);
  return read.length > 0 && read.filter((word) => heard.has(word)).length / read.length >= mostlySame;
}

function passagesOf(lines: readonly Evidence[]): Evidence[][] {
  const passages: Evidence[][] = [];
  // What is said and what is written run side by side.
  const open: Partial<Record<string, Evidence[]>> = {};
  for (const line of withoutEchoes(lines)) {
    const passage = open[line.kind];
    const length = passage?.reduce((sum, { text }) => sum + text.length, line.text.length) ?? 0;
    if (passage && length <= longestQuote && belongTogether(passage, line)) passage.push(line);
    else passages.push((open[line.kind] = [line]));
  }
  return passages;
}

function belongTogether(passage: readonly Evidence[], line: Evidence): boolean {
  if (line.kind === 'said') return line.start - passage.at(-1)!.end <= pause;
  return passage.every((other) => line.start - other.start <= together && line.start < other.end);
}
