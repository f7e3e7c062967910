// Times a library of 100 hours of speech: 100 000 lines with vectors. `npm run bench:store`
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../src-main/store/open.ts';
import { random, said, sampleVideo, unitVector } from '../store/sample-values.ts';

const videos = 100;
const linesPerVideo = 1000;

const next = random(1);
const folder = mkdtempSync(join(tmpdir(), 'sightsound-bench-'));
// Frequencies of words fall off as in any language: the first one is in nearly every line.
const word = (): string => `w${Math.floor(20_000 ** next()).toString(36)}x`;
const pool = Array.from({ length: 500 }, () => unitVector(next));
const writing = performance.now();
const library = openLibrary(folder, { mode: 'write' });
for (let v = 0; v < videos; v++) {
  library.videos.add(sampleVideo(`v${v}`));
  for (const stage of ['speech', 'embeddings'] as const) library.stages.begin(`v${v}`, stage, '1');
  const evidence = Array.from({ length: linesPerVideo }, (_, i) =>
    said(i * 3.6, Array.from({ length: 10 }, word).join(' ')),
  );
  const lines = library.stages.commit(`v${v}`, { stage: 'speech', doneTo: 3600, seconds: 0, evidence });
  const vectors = lines.map((line) => ({
    evidence: line.id,
    vector: jittered(pool[line.id % pool.length]!, line.id),
  }));
  library.stages.commit(`v${v}`, { stage: 'embeddings', doneTo: 3600, seconds: 0, vectors });
}
report('write', writing, videos * linesPerVideo);
library.close();
console.log(`file: ${(statSync(join(folder, 'library.db')).size / 1e6 / videos).toFixed(2)} MB per hour of speech`);

const reader = openLibrary(folder, { mode: 'read' });
const search = (terms: string[], scope = {}) => reader.search.words({ terms, match: 'any', limit: 50, ...scope });
measured('words, rare', () => search(['w6xex']));
measured('words, three common', () => search(['w1x', 'w3x', 'wax']));
measured('words, in one video', () => search(['w1x', 'w3x', 'wax'], { videos: ['v7'] }));
measured('meaning', () => reader.search.nearest(pool[3]!, { k: 50 }));
measured('meaning, in one video', () => reader.search.nearest(pool[3]!, { k: 50, videos: ['v7'] }));
measured('all lines of one video', () => reader.evidence.list({ video: 'v7' }));
reader.close();
rmSync(folder, { recursive: true });

function jittered(vector: Float32Array, seed: number): Float32Array {
  const copy = vector.slice();
  for (let i = 0; i < 8; i++) copy[(seed * 31 + i * 47) % copy.length]! += 0.01;
  return copy;
}

/** Prints the median of some calls in milliseconds of the processor, which other programs disturb least. */
function measured(name: string, call: () => unknown): void {
  const times = Array.from({ length: 7 }, () => {
    const begun = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  console.log(`${name}: ${times.toSorted((a, b) => a - b)[3]!.toFixed(1)} ms`);
}

function report(name: string, begun: number, count: number): void {
  console.log(`${name}: ${(((performance.now() - begun) * 1000) / count).toFixed(0)} µs per line`);
}
