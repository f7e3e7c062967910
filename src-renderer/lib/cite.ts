import type { Answer, Citation, Claim } from '../../src-main/domain/answer.ts';
import { clock, clockRange } from './time.ts';

/** A citation with its number in the answer; the same evidence keeps one number. */
export interface NumberedCitation {
  number: number;
  citation: Citation;
}

/** A piece of a sentence: words, and the citations that belong right behind them. */
export interface ClaimPart {
  /** Where the piece starts in the sentence. */
  at: number;
  text: string;
  cited: readonly NumberedCitation[];
}

/** The sentences of an answer with their citations in place, numbered in reading order. */
export function citeClaims(claims: readonly Claim[]): ClaimPart[][] {
  const numbers = new Map<number, number>();
  const numbered = (citation: Citation): NumberedCitation => {
    const number = numbers.get(citation.evidence) ?? numbers.size + 1;
    numbers.set(citation.evidence, number);
    return { number, citation };
  };
  return claims.map((claim) => {
    const parts: ClaimPart[] = [];
    let at = 0;
    for (const [place, citations] of placesOf(claim)) {
      parts.push({ at, text: claim.text.slice(at, place), cited: citations.map(numbered) });
      at = place;
    }
    if (at < claim.text.length) parts.push({ at, text: claim.text.slice(at), cited: [] });
    return parts;
  });
}

/** A time or a range of times that a sentence names. */
interface Mention {
  from: string;
  to: string;
  /** Position behind it. */
  end: number;
}

const mentionPattern = /(?<![\d:])(\d+:\d\d(?::\d\d)?)(?:–(\d+:\d\d(?::\d\d)?))?(?![\d:])/g;

/** Citations by the place where they belong: behind the time that they support, or else at the end of the sentence. */
function placesOf({ text, citations }: Claim): [place: number, citations: Citation[]][] {
  const mentions = [...text.matchAll(mentionPattern)].map((match): Mention => {
    const [whole, from = '', to = from] = match;
    return { from, to, end: match.index + whole.length };
  });
  const places = new Map<number, Citation[]>();
  for (const citation of citations) {
    const place = placeOf(citation, mentions, places) ?? text.length;
    places.set(place, [...(places.get(place) ?? []), citation]);
  }
  return [...places].sort(([a], [b]) => a - b);
}

/** Behind the time at which the evidence starts, one that nothing else has if there is such; or behind a range around it. */
function placeOf(
  { start }: Citation,
  mentions: readonly Mention[],
  taken: ReadonlyMap<number, unknown>,
): number | undefined {
  const exact = mentions.filter(({ from }) => from === clock(start));
  const mention = exact.find(({ end }) => !taken.has(end)) ?? exact[0] ?? mentions.find((one) => surrounds(one, start));
  return mention?.end;
}

function surrounds({ from, to }: Mention, time: number): boolean {
  return from !== to && secondsOf(from) <= time && time < secondsOf(to) + 1;
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** An answer as plain text with its sources below, for the clipboard. */
export function answerAsText(
  { question, text, claims, notes }: Answer,
  sourceOf: (citation: Citation) => string,
): string {
  if (claims.length === 0) return `${question}\n\n${text}`;
  const sentences = citeClaims(claims);
  const sources = new Map<number, string>();
  for (const { number, citation } of sentences.flat().flatMap(({ cited }) => cited)) {
    sources.set(number, `[${number}] ${clockRange(citation)} ${sourceOf(citation)}: ${citation.quote}`);
  }
  const lines = sentences.map((parts) =>
    parts.map((part) => part.text + part.cited.map(({ number }) => ` [${number}]`).join('')).join(''),
  );
  return [question, '', [...lines, ...(notes ?? [])].join(' '), '', ...sources.values()].join('\n');
}
