import { setTimeout as delay } from 'node:timers/promises';
import { AppError, throwIfCancelled } from '../../../domain/errors.ts';

/** Waiting times in milliseconds; tests shorten them. */
export interface Patience {
  /** Without a byte for so long, a connection counts as dead. */
  stall: number;
  /** Before each further try; when these are used up without a byte more, the work fails. */
  pauses: readonly number[];
  /** The longest time that a server may ask us to wait. */
  longest: number;
}

export const usualPatience: Readonly<Patience> = {
  stall: 30_000,
  pauses: [1_000, 2_000, 4_000, 8_000, 16_000, 32_000],
  longest: 300_000,
};

/** A failure that may pass by itself: a cut line, a busy server. */
export class Hiccup extends Error {
  /** Milliseconds that the server asks to wait. */
  readonly wait: number | undefined;

  constructor(message: string, { wait, ...options }: ErrorOptions & { wait?: number | undefined } = {}) {
    super(message, options);
    this.wait = wait;
  }
}

interface RetryOptions {
  patience: Patience;
  signal: AbortSignal | undefined;
  /** Grows with what has been achieved: where a try got further, the next one starts with the first pause again. */
  gained: () => number;
  onWait?: (milliseconds: number) => void;
}

/**
 * Tries until it works, with growing pauses after each hiccup.
 *
 * @throws AppError DOWNLOAD_FAILED when all pauses are used up, CANCELLED, and whatever `attempt` throws that is no hiccup
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { patience, signal, gained, onWait }: RetryOptions,
): Promise<T> {
  let tries = 0;
  let before = gained();
  for (;;) {
    throwIfCancelled(signal);
    try {
      return await attempt();
    } catch (error) {
      throwIfCancelled(signal);
      if (!(error instanceof Hiccup)) throw error;
      if (gained() > before) tries = 0;
      before = gained();
      const pause = patience.pauses[tries];
      if (pause === undefined) {
        const sentence = `The download stopped: ${error.message}. What is here stays, and it can go on later.`;
        throw new AppError('DOWNLOAD_FAILED', sentence, { cause: error });
      }
      tries += 1;
      // Many who were cut at one time should not all come back at one time.
      const wait = Math.min(error.wait ?? pause * (0.75 + Math.random() / 2), patience.longest);
      onWait?.(wait);
      await delay(wait, undefined, { ...(signal && { signal }) });
    }
  }
}
