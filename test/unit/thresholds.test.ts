import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/thresholds.md'), 'utf8');
const rows = [
  ...page.matchAll(/^\| `(?<file>src-main\/[^`]+)` \| `(?<name>\w+)` = (?<value>-?[\d.]+|\{[\w:,. ]+\}) \|/gm),
].map(({ groups }) => groups as Record<'file' | 'name' | 'value', string>);

test.each(rows)('docs/thresholds.md tells $name of $file as it is', ({ file, name, value }) => {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const told = `const ${name} = ${value}`;
  expect(lines.map((line) => line.replace(/^export |( as const)?;$/g, ''))).toContain(told);
});

test.each(['answer', 'search', 'similar', 'indexing/subtitles'])(
  'docs/thresholds.md tells all thresholds of %s',
  (folder) => {
    const file = `src-main/pipeline/${folder}/thresholds.ts`;
    const names = [...readFileSync(join(root, file), 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
    const told = new Set(rows.filter((row) => row.file === file).map(({ name }) => name));
    const untold = names.filter((name) => !told.has(name!));
    // Counts of words, below which nothing is compared, claim nothing.
    expect(untold).toEqual(folder === 'indexing/subtitles' ? ['spokenGap', 'enoughWords'] : []);
  },
);
