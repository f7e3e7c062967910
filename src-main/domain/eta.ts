/** Estimates the time that is left from the speed since the first sign of progress: before it, models are loaded. */
export class EtaEstimator {
  readonly #now: () => number;
  #first: { at: number; fraction: number } | undefined;
  #smoothed: number | null = null;

  /** @param now milliseconds of a steady clock */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Seconds that are left, or null while too little is done to tell. @param fraction finished share, 0..1 */
  update(fraction: number): number | null {
    this.#first ??= { at: this.#now(), fraction };
    const gained = fraction - this.#first.fraction;
    const spent = (this.#now() - this.#first.at) / 1000;
    // A hundredth of long work takes minutes; a while of it tells as much.
    const enough = gained >= 0.01 ? spent >= 1 : gained > 0 && spent >= 10;
    if (!enough) return this.#smoothed;
    const estimate = (spent / gained) * (1 - fraction);
    this.#smoothed = this.#smoothed === null ? estimate : this.#smoothed * 0.7 + estimate * 0.3;
    return this.#smoothed;
  }
}
