import { parentPort, workerData } from 'node:worker_threads';
import { openLibrary } from '../../../src-main/store/open.ts';

// Reads a library over and over until all chunks are there; counts reads, different states seen, and torn chunks.
const { folder, chunks, linesPerChunk } = workerData as { folder: string; chunks: number; linesPerChunk: number };
const library = openLibrary(folder, { mode: 'read' });
parentPort?.postMessage('ready');
let [reads, torn, lines] = [0, 0, 0];
const states = new Set<number>();
while (lines < chunks * linesPerChunk) {
  lines = library.evidence.list({ video: 'a' }).length;
  const found = library.search.words({ terms: ['line'], match: 'any', limit: 1e6 }).length;
  if (lines % linesPerChunk !== 0 || found % linesPerChunk !== 0 || found < lines) torn++;
  states.add(lines);
  reads++;
}
library.close();
parentPort?.postMessage({ reads, states: states.size, torn });
