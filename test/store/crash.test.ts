import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from '../../src-main/store/open.ts';
import { chunkAt, chunkSeconds, chunksInAll } from './crash-chunks.ts';
import { newFolder } from './sample-library.ts';
import { random } from './sample-values.ts';

/** Kills of the writer before it may finish; on a busy machine a writer gets little done before it is killed. */
const kills = 20;

/**
 * Runs the writer until it is done, or kills it `milliseconds` after it began to write; returns the chunks it reported as
 * stored.
 */
async function write(folder: string, milliseconds?: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'children/crash.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (output === '' && milliseconds !== undefined) setTimeout(() => child.kill('SIGKILL'), milliseconds);
    output += text;
  });
  await once(child, 'close');
  return output.trimEnd().split('\n').length - 1;
}

test(
  'a writer that is killed at any moment loses nothing it had stored, doubles nothing, and can go on',
  { timeout: 120_000 },
  async () => {
    const folder = newFolder();
    const next = random(7);
    let reported = 0;
    let runs = 0;
    for (; reported < chunksInAll && runs <= kills; runs++) {
      reported += await write(folder, runs < kills ? next() * 60 : undefined);
      using library = openLibrary(folder, { mode: 'read' });
      expect(library.check().problems).toEqual([]);
      const doneTo = library.stages.list('v').find(({ stage }) => stage === 'speech')?.doneTo ?? 0;
      const stored = Math.round(doneTo / chunkSeconds);
      // The chunk whose commit was the last thing before the kill may have gone unreported.
      expect(stored).toBeGreaterThanOrEqual(reported);
      reported = stored;
      const expected = Array.from({ length: stored }, (_, i) => chunkAt(i).evidence!).flat();
      expect(library.evidence.list({ video: 'v' }).map(({ start, text }) => [start, text])).toEqual(
        expected.map(({ start, text }) => [start, text]),
      );
      expect(library.search.words({ terms: ['line'], match: 'any', limit: 1e6 })).toHaveLength(expected.length);
      const vectors = library.search.nearest(new Float32Array(384).fill(1), { k: 4096 }).length;
      expect(vectors + library.evidence.withoutVectors('v', ['said'], 1e6).length).toBe(expected.length);
      // The waveform of a chunk is stored before its speech.
      const drawnTo = library.waveforms.read('v', { start: 0, end: 1 }, 1).doneTo;
      expect([doneTo, doneTo + chunkSeconds]).toContain(drawnTo);
    }
    console.log(`The writer was killed ${runs - 1} times over ${chunksInAll} chunks.`);
    expect(runs).toBeGreaterThan(3);
    expect(reported).toBe(chunksInAll);
  },
);
