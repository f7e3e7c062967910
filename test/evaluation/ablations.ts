// Which questions fall without one kind of evidence: npm run eval:without [-- --accept], docs/evaluation.md.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { leavable } from './library.ts';
import { kinds, sets } from './question-set.ts';
import type { Report } from './report.ts';

const { accept } = parseArgs({ options: { accept: { type: 'boolean', default: false } } }).values;
const root = join(import.meta.dirname, '../..');

/** Shares of right answers: of all, of each set and of each kind. */
type Shares = Record<string, number | null>;

const shares: Record<string, Shares> = { nothing: sharesWithout(undefined) };
for (const left of Object.keys(leavable)) shares[left] = sharesWithout(left);
const rows = ['all', ...sets, ...kinds];
console.table(
  Object.fromEntries(
    rows.map((row) => [
      row,
      Object.fromEntries(Object.entries(shares).map(([left, own]) => [left, percent(own[row]!)])),
    ]),
  ),
);
if (accept) writeFileSync(join(root, 'test/golden/evaluation/without.json'), `${JSON.stringify(shares, null, 2)}\n`);

function sharesWithout(left: string | undefined): Shares {
  const options = left === undefined ? [] : ['--without', left];
  // What is worse than the accepted report is no matter here.
  execFileSync(process.execPath, [join(import.meta.dirname, 'evaluate.ts'), '--figures', ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const name = left === undefined ? 'report.json' : `report-without-${left}.json`;
  const report = JSON.parse(readFileSync(join(root, '.cache/evaluation', name), 'utf8')) as Report;
  return Object.fromEntries(
    Object.entries({ all: report.all, ...report.sets, ...report.kinds }).map(([row, { right }]) => [row, right]),
  );
}

function percent(share: number | null): string {
  return share === null ? '' : `${(share * 100).toFixed(1)} %`;
}
