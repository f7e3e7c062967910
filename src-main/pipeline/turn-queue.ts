import { throwIfCancelled } from '../domain/errors.ts';

/** One piece of heavy work at a time, in the order of asking. Waiting work that is cancelled leaves the queue. */
export class TurnQueue {
  #last: Promise<unknown> = Promise.resolve();

  async take<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = before.then(() => promise);
    try {
      await Promise.race([before, cancelled(signal)]);
      throwIfCancelled(signal);
      return await work();
    } finally {
      resolve();
    }
  }
}

/** Resolves when the signal fires; never without one. */
function cancelled(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else signal?.addEventListener('abort', () => resolve(), { once: true });
  });
}
