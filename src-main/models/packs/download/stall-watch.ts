import { Hiccup } from './retry.ts';

/** A signal that fires when a connection gives nothing for a while, or when the person stops the work. */
export class StallWatch implements Disposable {
  readonly signal: AbortSignal;
  readonly #stalled = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(milliseconds: number, stop: AbortSignal | undefined) {
    this.signal = stop ? AbortSignal.any([stop, this.#stalled.signal]) : this.#stalled.signal;
    const quiet = new Hiccup(`nothing has come for ${Math.round(milliseconds / 1000)} seconds`);
    this.#timer = setTimeout(() => this.#stalled.abort(quiet), milliseconds);
  }

  /** Something came. */
  alive(): void {
    this.#timer.refresh();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
