import type { Evidence } from '../../../domain/evidence.ts';
import { formatTime } from '../../../domain/time.ts';
import { cite, type Draft } from '../draft.ts';
import { quoted, rangeOf } from '../wording.ts';

/** Lines that follow each other within this many seconds are quoted together. */
const pause = 2;
const longestQuote = 240;

/** One sentence for one line: `At 0:12 someone says: “…”`. */
export function lineClaim(line: Evidence): Draft {
  const time = formatTime(line.start);
  const quote = quoted(line.text.trim());
  return {
    text: line.kind === 'said' ? `At ${time} someone says: ${quote}` : `At ${time} the picture reads: ${quote}`,
    citations: [cite(line)],
  };
}

/** Lines in their order, those that belong together in one sentence. */
export function passageClaims(lines: readonly Evidence[]): Draft[] {
  return passagesOf(lines).map((passage) => {
    if (passage.length === 1) return lineClaim(passage[0]!);
    const moment = { start: passage[0]!.start, end: passage.at(-1)!.end };
    const quote = quoted(passage.map(({ text }) => text.trim()).join(' '));
    return { text: `At ${rangeOf(moment)} someone says: ${quote}`, citations: passage.map((line) => cite(line)) };
  });
}

function passagesOf(lines: readonly Evidence[]): Evidence[][] {
  const passages: Evidence[][] = [];
  for (const line of lines) {
    const passage = passages.at(-1);
    const last = passage?.at(-1);
    const length = passage?.reduce((sum, { text }) => sum + text.length, line.text.length) ?? 0;
    const joins =
      last?.kind === 'said' && line.kind === 'said' && line.start - last.end <= pause && length <= longestQuote;
    if (passage && joins) passage.push(line);
    else passages.push([line]);
  }
  return passages;
}
