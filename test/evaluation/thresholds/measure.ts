// What other thresholds of answers would do on the set `work`: node test/evaluation/thresholds/measure.ts [NAME…], docs/thresholds.md.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const answers = 'src-main/pipeline/answer/thresholds.ts';
const search = 'src-main/pipeline/search/thresholds.ts';

/** Of each threshold the values that are tried beside the one that it has. */
const tried: Readonly<Record<string, { file: string; values: readonly number[] }>> = {
  closeAlone: { file: answers, values: [2.8, 4] },
  closeAcross: { file: answers, values: [2.4, 3.6] },
  closeWithHalf: { file: answers, values: [1.8, 3] },
  closeWithAll: { file: answers, values: [-0.5, 1.5] },
  shareWeight: { file: answers, values: [1, 6] },
  bestMargin: { file: answers, values: [0.5, 3] },
  soundByMeaning: { file: search, values: [4, 5.6] },
  briefScore: { file: answers, values: [0.4, 0.8] },
  tellingScore: { file: answers, values: [0.3, 0.7] },
  stretchGap: { file: answers, values: [0.5, 2] },
};

const run = promisify(execFile);
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(tried);
console.log('as it is', await figures());
for (const name of names) {
  const { file, values } = tried[name]!;
  for (const value of values) console.log(`${name} ${value}`, await figures(`${file}:${name}=${value}`));
}

/** The figures of the set `work`, with another threshold. */
async function figures(threshold?: string): Promise<object> {
  const other = threshold === undefined ? [] : [`--import=${join(import.meta.dirname, 'override.ts')}`];
  const { stdout } = await run(process.execPath, [...other, join(import.meta.dirname, 'figures-of-work.ts')], {
    env: { ...process.env, ...(threshold !== undefined && { THRESHOLD: threshold }) },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as object;
}
