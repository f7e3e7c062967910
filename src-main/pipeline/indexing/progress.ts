import type { StageName, StageProgress } from '../../domain/stage.ts';

/** Share of the whole work that each stage takes on a usual video; measured by `npm run bench`. */
const weights: Record<StageName, number> = { waveform: 1, shots: 40, sounds: 4, speech: 90, embeddings: 5 };

/** Finished share of all stages, 0..1, weighted by how long they take. */
export function indexedFraction(stages: readonly StageProgress[], duration: number): number {
  let done = 0;
  let whole = 0;
  for (const { stage, state, doneTo } of stages) {
    const weight = weights[stage];
    whole += weight;
    if (state === 'done' || state === 'absent') done += weight;
    else if (duration > 0) done += weight * Math.min(1, doneTo / duration);
  }
  return whole > 0 ? done / whole : 1;
}

/** Estimates the time that is left from the speed since the first sign of progress: before it, models are loaded. */
export class EtaEstimator {
  readonly #now: () => number;
  #first: { at: number; fraction: number } | undefined;
  #smoothed: number | null = null;

  /** @param now milliseconds of a steady clock */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Seconds that are left, or null while too little is done to tell. */
  update(fraction: number): number | null {
    this.#first ??= { at: this.#now(), fraction };
    const gained = fraction - this.#first.fraction;
    const spent = (this.#now() - this.#first.at) / 1000;
    if (gained < 0.01 || spent < 1) return this.#smoothed;
    const estimate = (spent / gained) * (1 - fraction);
    this.#smoothed = this.#smoothed === null ? estimate : this.#smoothed * 0.7 + estimate * 0.3;
    return this.#smoothed;
  }
}
