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

/** Numbers the citations of an answer in reading order. */
export function numberCitations(claims: readonly Claim[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const { citations } of claims) {
    for (const { evidence } of citations) if (!numbers.has(evidence)) numbers.set(evidence, numbers.size + 1);
  }
  return numbers;
}

/** Puts each citation right behind the time that it supports, where the sentence names that time; the others close the sentence. */
export function claimParts(claim: Claim, numbers: ReadonlyMap<number, number>): ClaimPart[] {
  const places = new Map<number, NumberedCitation[]>();
  for (const citation of claim.citations) {
    const end = endOfTime(claim.text, clock(citation.start), places);
    const place = end < 0 ? claim.text.length : end;
    places.set(place, [...(places.get(place) ?? []), { number: numbers.get(citation.evidence) ?? 0, citation }]);
  }
  const parts: ClaimPart[] = [];
  let at = 0;
  for (const [place, cited] of [...places].sort(([a], [b]) => a - b)) {
    parts.push({ at, text: claim.text.slice(at, place), cited });
    at = place;
  }
  if (at < claim.text.length) parts.push({ at, text: claim.text.slice(at), cited: [] });
  return parts;
}

/** Position after a whole time or range such as `0:41` or `0:41–0:44` in a sentence, one that no other citation has if there is such; or -1. */
function endOfTime(text: string, time: string, taken: ReadonlyMap<number, unknown>): number {
  let shared = -1;
  for (let at = text.indexOf(time); at >= 0; at = text.indexOf(time, at + 1)) {
    const afterTime = text.slice(at + time.length);
    if (/[\d:]/.test(text[at - 1] ?? '') || /^(?:\d|:\d)/.test(afterTime)) continue;
    const end = at + time.length + (/^–\d[\d:]*/.exec(afterTime)?.[0].length ?? 0);
    if (!taken.has(end)) return end;
    shared = end;
  }
  return shared;
}

/** An answer as plain text with its sources below, for the clipboard. */
export function answerAsText(answer: Answer, kindName: (citation: Citation) => string): string {
  const numbers = numberCitations(answer.claims);
  const sources = new Map<number, string>();
  for (const { citations } of answer.claims) {
    for (const citation of citations) {
      const number = numbers.get(citation.evidence) ?? 0;
      sources.set(number, `[${number}] ${clockRange(citation)} ${kindName(citation)}: ${citation.quote}`);
    }
  }
  return [answer.question, '', answer.text, ...(sources.size > 0 ? ['', ...sources.values()] : [])].join('\n');
}
