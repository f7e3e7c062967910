import type { Evidence } from '../../../domain/evidence.ts';
import { formatTime, overlap } from '../../../domain/time.ts';
import { wordsOf } from '../../search/words.ts';
import { cite, type Draft } from '../draft.ts';
import { listOf, quoted, rangeOf } from '../wording.ts';

/** Lines that are said so many seconds after each other are quoted together. */
const pause = 2;
/** Lines that come into the picture within so many seconds stand there together. */
const together = 1;
const longestQuote = 240;
/** Share of a written line's words that are said, by which it is a subtitle. */
const mostlySame = 0.7;

/** One sentence for one line: `At 0:12 someone says: “…”`. */
export function lineClaim(line: Evidence): Draft {
  const time = formatTime(line.start);
  const quote = quoted(line.text.trim());
  return {
    text: line.kind === 'said' ? `At ${time} someone says: ${quote}` : `At ${time} the picture reads: ${quote}.`,
    citations: [cite(line)],
  };
}

/** Lines in their order, those that belong together in one sentence. */
export function passageClaims(lines: readonly Evidence[]): Draft[] {
  return passagesOf(lines).map((passage) => {
    const [first] = passage;
    if (passage.length === 1) return lineClaim(first!);
    const citations = passage.map((line) => cite(line));
    if (first!.kind === 'written') {
      const quotes = listOf(passage.map(({ text }) => quoted(text.trim())));
      return { text: `At ${formatTime(first!.start)} the picture reads: ${quotes}.`, citations };
    }
    const moment = { start: first!.start, end: passage.at(-1)!.end };
    const quote = quoted(passage.map(({ text }) => text.trim()).join(' '));
    return { text: `At ${rangeOf(moment)} someone says: ${quote}`, citations };
  });
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
