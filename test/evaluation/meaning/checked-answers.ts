import type { Answer, Claim } from '../../../src-main/domain/answer.ts';
import { faultsOf } from '../grade.ts';
import type { Question } from '../question-set.ts';
import type { Scorer } from './scorers.ts';

/** Answers that quote lines because of what they say. */
const choosing = new Set(['find', 'said', 'present']);

/** An answer whose sentences that quote lines are scored; the others have no score. */
export interface CheckedAnswer {
  question: Question;
  answer: Answer;
  scores: (number | undefined)[];
}

/** Scores each sentence that quotes a line by its best line. */
export async function checkAnswer(question: Question, answer: Answer, score: Scorer): Promise<CheckedAnswer> {
  const scores: (number | undefined)[] = [];
  for (const claim of answer.claims) {
    const lines = choosing.has(answer.intent) ? linesOf(claim) : [];
    scores.push(lines.length > 0 ? Math.max(...(await score(question.question, lines))) : undefined);
  }
  return { question, answer, scores };
}

/** What a check that drops sentences below a limit would change. */
export interface Outcome {
  right: number;
  /** Wrong answers that become right, and right ones that become wrong. */
  won: number;
  lost: number;
  dropped: number;
}

export function outcomeAt(limit: number, checked: readonly CheckedAnswer[]): Outcome {
  const found = { right: 0, won: 0, lost: 0, dropped: 0 };
  for (const { question, answer, scores } of checked) {
    const claims = answer.claims.filter((_, at) => (scores[at] ?? Infinity) >= limit);
    const dropped = answer.claims.length - claims.length;
    const after = { ...answer, claims, refused: answer.refused || (claims.length === 0 && dropped > 0) };
    const [was, is] = [answer, after].map((one) => faultsOf(question, one).length === 0);
    found.dropped += dropped;
    if (is) found.right++;
    if (is && !was) found.won++;
    if (was && !is) found.lost++;
  }
  return found;
}

function linesOf({ citations }: Claim): string[] {
  return citations.filter(({ kind }) => kind === 'said' || kind === 'written').map(({ quote }) => quote);
}
