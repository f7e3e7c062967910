// Which questions fall without one kind of evidence, or without the embedded LLaMA: npm run eval:without [-- --accept], docs/evaluation.md.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AnswerLine, explainedFalls, type Falls, fallsOf } from './falls.ts';
import type { Figures } from './figures.ts';
import { kindLeftBy, leavable, type Leavable } from './library.ts';
import { kinds, sets } from './question-set.ts';
import type { Report } from './report.ts';

const { accept } = parseArgs({ options: { accept: { type: 'boolean', default: false } } }).values;
const root = join(import.meta.dirname, '../..');
const told = ['right', 'citationRecall', 'refusalRecall', 'hitAt5'] as const satisfies (keyof Figures)[];

/** What is kept of one run. */
interface Without {
  /** Of all questions. */
  figures: Record<(typeof told)[number], number | null>;
  /** Shares of right answers, of each set and of each kind. */
  right: Record<string, number | null>;
  /** Undefined where nothing was left out. */
  falls?: Falls;
}
type Kept = Report & { answers: AnswerLine[] };

const whole = reportWithout(undefined);
const without: Record<string, Without> = { nothing: tell(whole) };
for (const left of leavable) {
  const report = reportWithout(left);
  without[left] = { ...tell(report), falls: fallsOf(kindLeftBy(left), whole.answers, report.answers) };
}
console.table(column(told, ({ figures }) => figures));
console.table(column([...sets, ...kinds], ({ right }) => right));
for (const [left, { falls }] of Object.entries(without)) {
  if (!falls) continue;
  const { resting, othersOfReport, others } = falls;
  console.log(
    `Without ${left} fall ${resting} that rest on it, ${others.length} others, and ${othersOfReport} of \`report\``,
  );
  for (const name of others) {
    const why = explainedFalls[left as Leavable]?.[name];
    console.log(`  ${name}: ${why ?? 'nobody knows why'}`);
    if (why === undefined) process.exitCode = 1;
  }
}
if (accept) writeFileSync(join(root, 'test/golden/evaluation/without.json'), `${JSON.stringify(without, null, 2)}\n`);

function reportWithout(left: Leavable | undefined): Kept {
  const options = left === undefined ? [] : ['--without', left];
  // What is worse than the accepted report is no matter here.
  execFileSync(process.execPath, [join(import.meta.dirname, 'evaluate.ts'), '--figures', ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const name = left === undefined ? 'report.json' : `report-without-${left}.json`;
  return JSON.parse(readFileSync(join(root, '.cache/evaluation', name), 'utf8')) as Kept;
}

function tell({ all, sets: bySet, kinds: byKind }: Kept): Without {
  return {
    figures: Object.fromEntries(told.map((name) => [name, all[name]])) as Without['figures'],
    right: Object.fromEntries(Object.entries({ ...bySet, ...byKind }).map(([name, { right }]) => [name, right])),
  };
}

/** A table with a column for each run. */
function column(rows: readonly string[], of: (one: Without) => Record<string, number | null>): object {
  const cells = (row: string) => Object.entries(without).map(([left, one]) => [left, percent(of(one)[row]!)]);
  return Object.fromEntries(rows.map((row) => [row, Object.fromEntries(cells(row))]));
}

function percent(share: number | null): string {
  return share === null ? '' : `${(share * 100).toFixed(1)} %`;
}
