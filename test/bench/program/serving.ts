import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../../src-main/domain/engine.ts';
import { connect } from '../../../src-main/host/client.ts';
import { forkNodeChild } from '../../../src-main/host/node-child.ts';
import { modelsDir } from './indexing.ts';
import { descendant, peakMemory } from './processes.ts';
import { quantile } from './quantile.ts';
import type { Reel } from './reel.ts';
import { type SearchTimes, searchUntil } from './searches.ts';

const starts = 3;
const idleSearches = 60;
const entry = join(import.meta.dirname, '../../../src-main/host/engine-process.ts');

export interface ServingCost {
  /** Seconds from starting the process to its answer; the median. */
  start: number;
  /** Seconds from opening a file of an hour to the first answer that is no refusal. */
  firstAnswer: number;
  /** Seconds of the first search in a new library: it needs a model, and the vectors of all fixed texts. */
  firstSearch: number;
  whileIndexing: SearchTimes;
  idle: SearchTimes;
  /** Bytes; undefined where the system does not tell. */
  peakMemory: number | undefined;
}

/** Drives a real engine process over its port, as the shell does. */
export async function measureServing(reel: Reel): Promise<ServingCost> {
  const folder = mkdtempSync(join(tmpdir(), 'sightsound-bench-'));
  try {
    const started: number[] = [];
    for (let count = 1; count < starts; count++) {
      const { engine, seconds } = await startEngine(folder);
      started.push(seconds);
      await engine[Symbol.asyncDispose]();
    }
    const { engine, seconds } = await startEngine(folder);
    const start = quantile([...started, seconds], 0.5);
    const { firstAnswer, firstSearch } = await measureFirsts(engine, reel.hourPath);

    const { video } = await engine.openVideo({ path: reel.path });
    let indexed = false;
    const indexing = engine.indexVideo({ video: video.id }).finally(() => (indexed = true));
    const [whileIndexing] = await Promise.all([searchUntil(() => indexed, engine), indexing]);
    const idle = await searchUntil((count) => count === idleSearches, engine);
    const id = descendant(process.pid, 'engine-process');
    const memory = id === undefined ? undefined : peakMemory(id);
    await engine[Symbol.asyncDispose]();
    return { start, firstAnswer, firstSearch, whileIndexing, idle, peakMemory: memory };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function startEngine(folder: string): Promise<{ engine: Engine; seconds: number }> {
  const begun = performance.now();
  const child = forkNodeChild(entry, { libraryDir: join(folder, 'library'), modelsDir }, process.execPath, process.env);
  const { engine, ready } = connect(child.port);
  await ready;
  return { engine, seconds: (performance.now() - begun) / 1000 };
}

/** Opens the file and asks about it whenever something new was found, until there is an answer; then searches. */
async function measureFirsts(engine: Engine, path: string): Promise<Pick<ServingCost, 'firstAnswer' | 'firstSearch'>> {
  const begun = performance.now();
  const { video } = await engine.openVideo({ path });
  const answered = new AbortController();
  let firstAnswer = Number.NaN;
  let asking = Promise.resolve();
  const askOnce = async (): Promise<void> => {
    if (answered.signal.aborted) return;
    const { answer } = await engine.ask({ video: video.id, question: 'What is said at the beginning?' });
    if (answer.refused || answered.signal.aborted) return;
    firstAnswer = (performance.now() - begun) / 1000;
    answered.abort();
  };
  await engine
    .indexVideo(
      { video: video.id },
      {
        signal: answered.signal,
        onEvent: (event) => {
          if (event.type === 'evidence') asking = asking.then(askOnce);
        },
      },
    )
    .catch((error: unknown) => {
      if (!answered.signal.aborted) throw error;
    });
  await asking;
  const firstSearch = await secondsOf(() => engine.search({ query: 'what one can do for others' }));
  await engine.eraseVideo({ video: video.id });
  return { firstAnswer, firstSearch };
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
