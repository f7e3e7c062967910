import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Figures } from './figures.ts';
import type { Report } from './report.ts';

/** The last report that a person accepted: later ones are measured against it. */
const acceptedFile = join(import.meta.dirname, '../golden/evaluation/accepted.json');

/** Which way is better. Times of answers depend on the machine and are not compared. */
const better = {
  right: 'higher',
  citationPrecision: 'higher',
  citationRecall: 'higher',
  timeErrorMedian: 'lower',
  timeErrorP95: 'lower',
  unsupported: 'lower',
  refusalPrecision: 'higher',
  notFoundPrecision: 'higher',
  refusalRecall: 'higher',
  hitAt5: 'higher',
} as const satisfies Partial<Record<keyof Figures, 'higher' | 'lower'>>;

/** Time errors smaller than this are no drop, in seconds; shares have no such room. */
const timeRoom = 0.05;

export function readAccepted(): Report | undefined {
  return existsSync(acceptedFile) ? (JSON.parse(readFileSync(acceptedFile, 'utf8')) as Report) : undefined;
}

/** Keeps all of a report but what depends on the machine. */
export function writeAccepted(report: Report): void {
  const kept = JSON.stringify(report, (key, value: unknown) => (key.startsWith('latency') ? undefined : value), 2);
  mkdirSync(dirname(acceptedFile), { recursive: true });
  writeFileSync(acceptedFile, `${kept}\n`);
}

/** What became worse since the accepted report, one line each. Kinds have few questions each; only sets are compared. */
export function dropsSince(accepted: Report, report: Report): string[] {
  const groups = { ...accepted.sets, all: accepted.all };
  const now = { ...report.sets, all: report.all };
  return (Object.keys(groups) as (keyof typeof groups)[]).flatMap((group) =>
    (Object.keys(better) as (keyof typeof better)[]).flatMap((figure) => {
      const [before, after] = [groups[group][figure], now[group][figure]];
      // A report from before a figure was told has none.
      return before != null && (after === null || isWorse(figure, before, after))
        ? [`${group}: ${figure} was ${before} and is ${after}`]
        : [];
    }),
  );
}

/** Questions whose answers became right or wrong, by name. */
export function changesSince(accepted: Report, report: Report): { lost: string[]; won: string[] } {
  return {
    lost: Object.keys(report.wrong).filter((name) => !(name in accepted.wrong)),
    won: Object.keys(accepted.wrong).filter((name) => !(name in report.wrong)),
  };
}

function isWorse(figure: keyof typeof better, before: number, after: number): boolean {
  const by = better[figure] === 'higher' ? before - after : after - before;
  return by > (figure.startsWith('timeError') ? timeRoom : 0);
}
