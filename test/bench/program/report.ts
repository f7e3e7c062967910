import { availableParallelism, cpus } from 'node:os';
import type { Figure } from './figures.ts';

/** Prints the figures as a table and as one line of JSON. @param facts what they were measured on */
export function report(figures: readonly Figure[], facts: Readonly<Record<string, unknown>>): void {
  console.table(
    figures.map(({ name, value, aim }) => ({
      measured: name,
      value: value === undefined ? '-' : rounded(value),
      aim: aim === undefined ? '' : 'atLeast' in aim ? `>= ${rounded(aim.atLeast)}` : `<= ${rounded(aim.atMost)}`,
      met: value === undefined || aim === undefined ? '' : meets(value, aim) ? 'yes' : 'no',
    })),
  );
  const machine = { cores: availableParallelism(), processor: cpus()[0]?.model ?? '', platform: process.platform };
  const values = figures.map(({ key, value }) => [key, value === undefined ? null : rounded(value)]);
  console.log(JSON.stringify({ machine, ...facts, ...Object.fromEntries(values) }));
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function meets(value: number, aim: NonNullable<Figure['aim']>): boolean {
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost;
}
