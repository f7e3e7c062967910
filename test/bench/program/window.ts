import { setInterval as ticks } from 'node:timers/promises';
import setUpApp from '../../tooling/app-under-test.ts';
import { App } from '../../e2e/app.ts';
import { familyMemory } from './processes.ts';
import { quantile } from './quantile.ts';
import type { Reel } from './reel.ts';

const starts = 3;
const memoryEveryMs = 250;

export interface WindowCost {
  /** Seconds from starting the program to a window that shows its first screen and an engine that answers; the median. */
  interactive: number;
  /** Most memory that all processes held together while indexing, in bytes; what they share counts more than once. */
  peakMemory: number | undefined;
  /** Each time that a loop was stuck for more than 50 ms while indexing. */
  stalls: { shell: Stall[]; renderer: Stall[] };
}

export interface Stall {
  milliseconds: number;
  /** Processor time that the process took meanwhile: far less when it was only waiting for a core. Unknown of the window. */
  work?: number;
}

/** Starts the built app on a display, or a virtual one, and indexes the reel in it. */
export async function measureWindow(reel: Reel): Promise<WindowCost> {
  const takeDown = await setUpApp();
  try {
    const started: number[] = [];
    for (let count = 0; count < starts; count++) {
      const begun = performance.now();
      const app = await App.launch();
      started.push((performance.now() - begun) / 1000);
      await app.close();
    }
    return { interactive: quantile(started, 0.5), ...(await measureIndexing(reel)) };
  } finally {
    takeDown?.();
  }
}

async function measureIndexing(reel: Reel): Promise<Pick<WindowCost, 'peakMemory' | 'stalls'>> {
  const app = await App.launch();
  const id = app.electron.process().pid!;
  const done = new AbortController();
  let peakMemory: number | undefined;
  const watching = (async () => {
    for await (const _ of ticks(memoryEveryMs, undefined, { signal: done.signal })) {
      const now = familyMemory(id);
      if (now !== undefined) peakMemory = Math.max(peakMemory ?? 0, now);
    }
  })().catch((error: unknown) => {
    if (!done.signal.aborted) throw error;
  });
  await watchStalls(app);
  await app.drop(reel.path);
  await app.indexing('done');
  const stalls = await seenStalls(app);
  done.abort();
  await watching;
  await app.close();
  return { peakMemory, stalls };
}

/** What the watchers leave on the global objects of shell and window. */
type Watched = typeof globalThis & { stalls: Stall[] };

async function watchStalls(app: App): Promise<void> {
  await app.electron.evaluate(() => {
    const stalls: Stall[] = ((globalThis as Watched).stalls = []);
    const every = 10;
    let last = performance.now();
    let used = process.cpuUsage();
    setInterval(() => {
      const milliseconds = performance.now() - last - every;
      const { user, system } = process.cpuUsage(used);
      if (milliseconds > 50) stalls.push({ milliseconds, work: (user + system) / 1000 });
      last = performance.now();
      used = process.cpuUsage();
    }, every);
  });
  await app.page.evaluate(() => {
    const stalls: Stall[] = ((globalThis as Watched).stalls = []);
    // Chromium calls a task long when it takes more than 50 ms.
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) stalls.push({ milliseconds: duration });
    }).observe({ type: 'longtask' });
  });
}

async function seenStalls(app: App): Promise<WindowCost['stalls']> {
  const shell = await app.electron.evaluate(() => (globalThis as Watched).stalls);
  const renderer = await app.page.evaluate(() => (globalThis as Watched).stalls);
  return { shell, renderer };
}
