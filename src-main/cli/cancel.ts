import { exitCodes } from './command.ts';

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * A signal that fires when the person stops the program. Work then ends at the next model run and leaves a state that
 * resumes; who stops it twice does not want to wait.
 */
export function cancelOnSignals(): { signal: AbortSignal } & Disposable {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.cancelled);
    controller.abort();
  };
  for (const name of signals) process.on(name, stop);
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      for (const name of signals) process.off(name, stop);
    },
  };
}
