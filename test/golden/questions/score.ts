import type { Answer } from '../../../src-main/domain/answer.ts';
import { touches, type Moment } from '../../../src-main/domain/time.ts';
import type { GoldenQuestion, TogetherQuestion } from './question-set.ts';

/** What is wrong with an answer, one short phrase each; empty for a right one. */
export function faultsOf(golden: GoldenQuestion, answer: Answer, clips: readonly Moment[]): string[] {
  if (golden.refused) return answer.refused ? [] : ['answered what is not there'];
  if (answer.refused) return ['refused what is there'];
  const citations = answer.claims.flatMap((claim) => claim.citations);
  const right = (golden.clips ?? []).map((at) => clips[at]!);
  const reached = right.filter((clip) => citations.some((citation) => touches(citation, clip)));
  const faults = contentFaults(golden, answer);
  if (reached.length === 0 || (golden.all && reached.length < right.length)) faults.push('misses a place');
  return faults;
}

/** The same for an answer over several recordings. @param names of the recordings, by the ids of their videos */
export function faultsTogether(golden: TogetherQuestion, answer: Answer, names: ReadonlyMap<string, string>): string[] {
  if (golden.refused) return answer.refused ? [] : ['answered what is not there'];
  if (answer.refused) return ['refused what is there'];
  const cited = new Set(answer.claims.flatMap(({ citations }) => citations.map(({ video }) => names.get(video)!)));
  const right = new Set(golden.videos);
  const faults = contentFaults(golden, answer);
  for (const video of right.difference(cited)) faults.push(`misses ${video}`);
  for (const video of cited.difference(right)) faults.push(`cites ${video}`);
  return faults;
}

function contentFaults(golden: Pick<GoldenQuestion, 'quote' | 'count' | 'seconds'>, answer: Answer): string[] {
  const faults: string[] = [];
  if (golden.quote !== undefined && !plain(answer.text).includes(plain(golden.quote))) faults.push('lacks the quote');
  if (golden.count !== undefined && countIn(answer.text) !== golden.count)
    faults.push(`counts ${countIn(answer.text)}, not ${golden.count}`);
  if (golden.seconds && !isBetween(secondsIn(answer.text), golden.seconds))
    faults.push(`measures ${secondsIn(answer.text)} s`);
  return faults;
}

/** Without what two spellings of one thing differ in: capitals and hyphens. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('-', ' ');
}

/** How many citations lie in a place that answers, of how many. */
export function citationsIn(
  golden: GoldenQuestion,
  answer: Answer,
  clips: readonly Moment[],
): { right: number; all: number } {
  const citations = answer.claims.flatMap((claim) => claim.citations);
  const right = citations.filter((citation) => (golden.clips ?? []).some((at) => touches(citation, clips[at]!)));
  return { right: right.length, all: citations.length };
}

function countIn(text: string): number | undefined {
  const match = /(\d+) times?\b/.exec(text);
  return match ? Number(match[1]) : undefined;
}

function secondsIn(text: string): number {
  const match = /heard for (?:(\d+(?:\.\d+)?) seconds?|(\d+):(\d{2}) minutes)/.exec(text);
  if (!match) return Number.NaN;
  return match[1] === undefined ? Number(match[2]) * 60 + Number(match[3]) : Number(match[1]);
}

function isBetween(value: number, [low, high]: [number, number]): boolean {
  return value >= low && value <= high;
}
