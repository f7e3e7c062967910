import type { Evidence } from '../../domain/evidence.ts';
import { overlap } from '../../domain/time.ts';
import type { Language } from '../search/language.ts';
import { inDigits } from '../search/number-words.ts';
import { fold, wordsOf } from '../search/words.ts';
import type { Query } from '../search/query.ts';
import type { Retriever } from '../search/retriever.ts';
import { bestMargin, closeAcross, closeAlone, closeWithAll, closeWithHalf, shareWeight } from './thresholds.ts';

/** A line with how well it fits the question. */
export interface FittingLine {
  evidence: Evidence;
  /** Words of the question that it holds. */
  words: string[];
  /** Share of the question's words that it holds, 0..1. */
  share: number;
  /** Standard deviations above chance in meaning. */
  closeness: number;
}

/** Lines that may answer, and the nearest of those that do not. */
export interface FittingLines {
  answering: FittingLine[];
  missing: FittingLine[];
}

/** How widely lines are looked for, and which of them count; all, where nothing tells. */
export interface Breadth {
  considered: number;
  mostAnswering: number;
  isAsked?: ((line: Evidence) => boolean) | undefined;
}

export const inOneVideo: Breadth = { considered: 24, mostAnswering: 5 };
/** Where not all lines count, so many times more are looked at. */
const widened = 8;
const mostMissing = 3;

/**
 * Finds the lines that answer the question: by its words and its meaning together, so that one makes up for the other.
 * Quoted words must be there exactly.
 */
export async function fitLines(
  query: Query,
  retriever: Retriever,
  signal: AbortSignal | undefined,
  { considered, mostAnswering, isAsked }: Breadth = inOneVideo,
): Promise<FittingLines> {
  const isCounted = ({ evidence }: { evidence: Evidence }): boolean => isAsked?.(evidence) ?? true;
  const looked = isAsked ? considered * widened : considered;
  const byWords = retriever.words(query, looked).filter(isCounted);
  const byMeaning = (await retriever.meaning(query, looked, signal)).filter(isCounted);
  const measured = new Set(byMeaning.map(({ evidence }) => evidence.id));
  const unmeasured = byWords.map(({ evidence }) => evidence).filter(({ id }) => !measured.has(id));
  const close = [...byMeaning, ...(await retriever.closenessOf(query, unmeasured, signal))];

  const worded = new Map(byWords.map((hit) => [hit.evidence.id, hit]));
  const each = close.map(({ evidence, closeness }): FittingLine => {
    const hit = worded.get(evidence.id);
    return { evidence, closeness, words: hit?.words ?? [], share: hit?.share ?? 0 };
  });
  const lines = each
    .map((line) => ({ ...line, share: shareOfText(line, each) }))
    .sort((a, b) => scoreOf(b) - scoreOf(a));
  const fits =
    query.phrases.length > 0
      ? (line: FittingLine) => holdsPhrase(line, query)
      : (line: FittingLine) => answers(line, query.language);
  const fitting = lines.filter(fits);
  const best = fitting[0] ? scoreOf(fitting[0]) : 0;
  const foremost = fitting.filter((line) => scoreOf(line) >= best - bestMargin).slice(0, mostAnswering);
  const answering = [...foremost, ...restOfText(foremost, fitting)];
  return { answering, missing: lines.filter((line) => !answering.includes(line)).slice(0, mostMissing) };
}

/** Lines that come into the picture within so many seconds stand there together. */
const together = 1;

/** True for lines of one text: it is cut into lines where its rows end. */
function isSameText({ evidence: one }: FittingLine, { evidence: other }: FittingLine): boolean {
  const areWritten = one.kind === 'written' && other.kind === 'written';
  return areWritten && Math.abs(one.start - other.start) <= together && overlap(one, other) > 0;
}

/** Share of the words that a line holds together with the others of its text. A line without any of the words has none. */
function shareOfText(line: FittingLine, all: readonly FittingLine[]): number {
  if (line.words.length === 0) return line.share;
  const held = new Set(all.filter((other) => other === line || isSameText(other, line)).flatMap(({ words }) => words));
  return (line.share / line.words.length) * held.size;
}

/** The lines of the same texts that hold words which the others do not. */
function restOfText(foremost: readonly FittingLine[], fitting: readonly FittingLine[]): FittingLine[] {
  const held = new Set(foremost.flatMap(({ words }) => words));
  return fitting.filter(
    (line) =>
      !foremost.includes(line) &&
      line.words.some((word) => !held.has(word)) &&
      foremost.some((other) => isSameText(other, line)),
  );
}

/** The evidence of lines, in order of time. */
export function inTime(lines: readonly FittingLine[]): Evidence[] {
  return lines.map(({ evidence }) => evidence).sort((a, b) => a.start - b.start);
}

function scoreOf({ closeness, share }: FittingLine): number {
  return closeness + shareWeight * share;
}

function answers({ evidence, closeness, share }: FittingLine, asked: Language): boolean {
  if (share === 1) return closeness >= closeWithAll;
  if (share >= 0.5) return closeness >= closeWithHalf;
  const spoken = evidence.language?.split('-')[0] ?? asked;
  return closeness >= (spoken === asked ? closeAlone : closeAcross);
}

/** True when the line says one of the phrases, whatever its case and punctuation and however numbers are written. */
function holdsPhrase({ evidence }: FittingLine, { phrases, language }: Query): boolean {
  const plain = (text: string): string => {
    const words = wordsOf(text).map((word) => inDigits(word, language));
    return ` ${words.join(' ')} `;
  };
  const text = plain(evidence.text);
  return phrases.some((phrase) => text.includes(plain(phrase)) || fold(evidence.text).includes(fold(phrase)));
}
