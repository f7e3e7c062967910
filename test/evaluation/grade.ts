import type { Answer } from '../../src-main/domain/answer.ts';
import { pointingOf } from './citations.ts';
import { countIn, secondsIn } from './numbers.ts';
import { placeOfAny, plain } from './plain-text.ts';
import { isAbsent, type Expectation, type Question } from './question-set.ts';

/** What is wrong with an answer, one short phrase each; empty for a right one. */
export function faultsOf(question: Question, answer: Answer): string[] {
  if (answer.perhaps) return [`is unsure of what is ${isAbsent(question) ? 'not ' : ''}there`];
  if (isAbsent(question)) return answer.refused ? [] : ['answers what is not there'];
  if (answer.refused) return ['refuses what is there'];
  const faults = contentFaults(question.expect, question.uncited ? answer.text : sentences(answer));
  if (question.uncited) return faults;
  const { reached, wanted, inPlace, cited } = pointingOf(question, answer);
  if (reached < wanted) faults.push(`cites ${reached} of ${wanted} places`);
  // Who is told everything has to look for the answer still.
  else if (inPlace * 2 < cited) faults.push(`cites ${cited - inPlace} other places of ${cited}`);
  return faults;
}

/** What the answer says of the video: remarks on how it was made are none of it. */
function sentences({ claims }: Answer): string {
  return claims.map(({ text }) => text).join(' ');
}

function contentFaults(expect: Expectation, text: string): string[] {
  if ('words' in expect) {
    const said = plain(text);
    return expect.words
      .filter((ways) => placeOfAny(said, ways) === undefined)
      .map((ways) => `does not say “${ways.join('” or “')}”`);
  }
  if ('count' in expect) return outside(countIn(text), expect.count, '');
  if ('seconds' in expect) return outside(secondsIn(text), expect.seconds, ' s');
  if ('first' in expect) {
    const said = plain(text);
    const [first, later] = [placeOfAny(said, expect.first), placeOfAny(said, expect.later)];
    if (first === undefined) return [`does not name “${expect.first.join('” or “')}”`];
    return later !== undefined && later < first ? ['names the later one first'] : [];
  }
  return [];
}

function outside(number: number | undefined, [least, most]: readonly [number, number], unit: string): string[] {
  if (number === undefined) return ['says no number'];
  const wanted = least === most ? `${least}` : `${least} to ${most}`;
  return number < least || number > most ? [`says ${number}${unit}, not ${wanted}`] : [];
}
