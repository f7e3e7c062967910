import { throwIfCancelled, toAppError } from './errors.ts';

/** The promise's value, or `CANCELLED` as soon as the signal fires; what the promise stands for goes on. */
export async function untilCancelled<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return promise;
  const done = new AbortController();
  const cancelled = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => reject(toAppError(signal.reason));
    signal.addEventListener('abort', onAbort, { once: true, signal: done.signal });
  });
  // Also when the signal has fired already, somebody must take its failure.
  promise.catch(() => undefined);
  try {
    throwIfCancelled(signal);
    return await Promise.race([promise, cancelled]);
  } finally {
    done.abort();
  }
}
