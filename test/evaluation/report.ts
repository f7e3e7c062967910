import { figuresOf, type Figures, type Scored } from './figures.ts';
import { kinds, nameOf, sets, type Kind, type QuestionSet } from './question-set.ts';

/** What is told of one run. */
export interface Report {
  sets: Record<QuestionSet, Figures>;
  all: Figures;
  kinds: Record<Kind, Figures>;
  /** What is wrong with each answer that is not right, by the question's name. */
  wrong: Record<string, string>;
}

export function reportOf(scored: readonly Scored[]): Report {
  const bySet = (set: QuestionSet): Figures => figuresOf(scored.filter(({ question }) => question.set === set));
  const byKind = (kind: Kind): Figures => figuresOf(scored.filter(({ question }) => question.kind === kind));
  return {
    sets: Object.fromEntries(sets.map((set) => [set, bySet(set)])) as Report['sets'],
    all: figuresOf(scored),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, byKind(kind)])) as Report['kinds'],
    wrong: Object.fromEntries(
      scored
        .filter(({ faults }) => faults.length > 0)
        .map(({ question, faults }) => [nameOf(question), faults.join('; ')]),
    ),
  };
}

/** The figures as a table for people, one line for each kind and set. */
export function printReport(report: Report): void {
  const lines = { ...report.kinds, ...report.sets, all: report.all };
  console.table(
    Object.fromEntries(
      Object.entries(lines).map(([name, figures]) => [
        name,
        {
          questions: figures.questions,
          right: percent(figures.right),
          'cites precisely': percent(figures.citationPrecision),
          'cites all': percent(figures.citationRecall),
          'time error, s': pair(figures.timeErrorMedian, figures.timeErrorP95, 2),
          unsupported: percent(figures.unsupported),
          'unsure (right, absent)':
            figures.unsure === 0 ? '' : `${figures.unsure} (${figures.unsureRight}, ${figures.unsureAbsent})`,
          'refusals right': percent(figures.refusalPrecision),
          'not found (absent)':
            figures.notFound === 0 ? '' : `${figures.notFound} (${percent(figures.notFoundPrecision)})`,
          'cannot tell (absent)': figures.cannotTell === 0 ? '' : `${figures.cannotTell} (${figures.cannotTellAbsent})`,
          'absent refused': percent(figures.refusalRecall),
          'hit@5': percent(figures.hitAt5),
          'latency, ms': pair(figures.latencyMedian, figures.latencyP95, 0),
        },
      ]),
    ),
  );
}

function percent(share: number | null): string {
  return share === null ? '' : `${(share * 100).toFixed(1)} %`;
}

/** Median and p95. */
function pair(median: number | null, p95: number | null, digits: number): string {
  return median === null || p95 === null ? '' : `${median.toFixed(digits)} / ${p95.toFixed(digits)}`;
}
