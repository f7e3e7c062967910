import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadShippedVectors, saveShippedVectors } from '../../../../src-main/models/text-embedding/shipped-vectors.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightsound-vectors-'));
  mkdirSync(join(folder, 'text-embedding'));
  file = join(folder, 'text-embedding/fixed-texts.vectors');
});
afterEach(() => rmSync(folder, { recursive: true }));

// Values that 16 bits hold exactly.
const sets = new Map([
  ['a', [Float32Array.of(0.5, -0.25, 10), Float32Array.of(1, 2, 3)]],
  ['b', [Float32Array.of(0, -1, 0.125)]],
]);

it('gives back what was written', async () => {
  await saveShippedVectors(folder, sets);
  expect(await loadShippedVectors(folder)).toEqual(sets);
});

it('takes a file that is missing, cut, changed or something else for an empty one', async () => {
  expect(await loadShippedVectors(folder)).toEqual(new Map());
  await saveShippedVectors(folder, sets);
  const good = readFileSync(file);
  const changed = Uint8Array.from(good);
  changed[good.length - 1]! ^= 1;
  for (const content of [changed, good.subarray(0, -2), '', '{}\n', 'no header\n', good.subarray(0, 5)]) {
    writeFileSync(file, content);
    expect(await loadShippedVectors(folder)).toEqual(new Map());
  }
});
