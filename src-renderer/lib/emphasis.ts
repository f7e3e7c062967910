import type { Citation, Claim, TextSpan } from '../../src-main/domain/answer.ts';
import type { EvidenceKind } from '../../src-main/domain/evidence.ts';

/** A part of a text that answers, and the kind of evidence that it is quoted from. */
export interface Emphasis extends TextSpan {
  kind: EvidenceKind;
}

/** A piece of text; of no kind where it is not emphasised. */
export interface EmphasisPiece {
  /** Where the piece starts in the whole text. */
  at: number;
  text: string;
  kind: EvidenceKind | null;
}

/** Where the answering parts of the quotes stand in the sentence that quotes them, in their order and side by side. */
export function emphasesIn({ text, citations }: Claim): Emphasis[] {
  const found = citations.flatMap(({ kind, quote, emphasis }) => {
    const at = emphasis ? text.indexOf(quote.trim()) : -1;
    if (!emphasis || at < 0) return [];
    // Sentences quote without the spaces around.
    const shift = at - (quote.length - quote.trimStart().length);
    return [{ start: emphasis.start + shift, end: emphasis.end + shift, kind }];
  });
  const inOrder = found.sort((a, b) => a.start - b.start);
  return inOrder.filter(({ start }, at) => inOrder.slice(0, at).every(({ end }) => end <= start));
}

/** Cuts the part of a text from `from` to `to` at the emphases, which lie side by side in the whole text. */
export function cutAt(text: string, emphases: readonly Emphasis[], from = 0, to = text.length): EmphasisPiece[] {
  const pieces: EmphasisPiece[] = [];
  const add = (start: number, end: number, kind: EvidenceKind | null): void => {
    if (start < end) pieces.push({ at: start, text: text.slice(start, end), kind });
  };
  let at = from;
  for (const { start, end, kind } of emphases) {
    if (end <= at || start >= to) continue;
    add(at, start, null);
    add(Math.max(at, start), Math.min(to, end), kind);
    at = Math.min(to, end);
  }
  add(at, to, null);
  return pieces;
}

/** More text than this before the part that answers would push it out of a preview. */
const longestLead = 160;

/** A quote as a preview shows it: from the part that answers on, where that comes late. */
export function previewOf({ kind, quote, emphasis }: Citation): { text: string; emphases: Emphasis[] } {
  if (!emphasis) return { text: quote, emphases: [] };
  if (emphasis.start <= longestLead) return { text: quote, emphases: [{ ...emphasis, kind }] };
  const lead = '… ';
  const shift = lead.length - emphasis.start;
  const shown = { start: lead.length, end: emphasis.end + shift, kind };
  return { text: lead + quote.slice(emphasis.start), emphases: [shown] };
}
