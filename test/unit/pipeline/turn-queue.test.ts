import { expect, test } from 'vitest';
import { TurnQueue } from '../../../src-main/pipeline/turn-queue.ts';

/** Work that ends when it is told to, and writes down when it begins. */
function work(name: string, log: string[]): { run: () => Promise<string>; end: () => void; fail: () => void } {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const run = async (): Promise<string> => {
    log.push(name);
    await promise;
    return name;
  };
  return { run, end: resolve, fail: () => reject(new Error(name)) };
}

/** Lets everything run that can. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('one after the other in the order of asking, also after one that failed', async () => {
  const queue = new TurnQueue();
  const log: string[] = [];
  const [first, second, third] = [work('first', log), work('second', log), work('third', log)];
  const runs = [first, second, third].map(({ run }) => queue.take(undefined, run));
  await settle();
  expect(log).toEqual(['first']);
  first.fail();
  await expect(runs[0]).rejects.toThrow('first');
  await settle();
  expect(log).toEqual(['first', 'second']);
  second.end();
  third.end();
  expect(await Promise.all(runs.slice(1))).toEqual(['second', 'third']);
});

test('what waits leaves the queue at once when it is cancelled, and may be asked for again', async () => {
  const queue = new TurnQueue();
  const log: string[] = [];
  const [first, second, third] = [work('first', log), work('second', log), work('third', log)];
  const cancel = new AbortController();
  const running = queue.take(undefined, first.run);
  const waiting = queue.take(cancel.signal, second.run);
  const last = queue.take(undefined, third.run);
  cancel.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
  const again = queue.take(undefined, second.run);
  await settle();
  expect(log).toEqual(['first']);
  for (const { end } of [first, second, third]) end();
  expect(await Promise.all([running, last, again])).toEqual(['first', 'third', 'second']);
  expect(log).toEqual(['first', 'third', 'second']);
});
