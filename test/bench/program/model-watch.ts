import { Session } from '../../../src-main/inference/session.ts';

/** Time spent in models. */
export interface ModelTime {
  /** Seconds of wall clock in which at least one model ran. */
  seconds: number;
  /** By file of the model. */
  models: Record<string, { runs: number; seconds: number }>;
}

/**
 * Measures every model run of this process from now on, whichever part of the program asks for it: what indexing costs beyond
 * them is the program's own. Stages that are added later are measured without a change here.
 */
export function watchModels(): { taken: () => ModelTime } {
  const run = Object.getOwnPropertyDescriptor(Session.prototype, 'run')!.value as (
    this: Session,
    ...args: Parameters<Session['run']>
  ) => ReturnType<Session['run']>;
  const time: ModelTime = { seconds: 0, models: {} };
  let running = 0;
  let begun = 0;
  Session.prototype.run = async function watched(...args) {
    const started = performance.now();
    if (running++ === 0) begun = started;
    try {
      return await run.apply(this, args);
    } finally {
      const ended = performance.now();
      const model = (time.models[this.name] ??= { runs: 0, seconds: 0 });
      model.runs++;
      model.seconds += (ended - started) / 1000;
      if (--running === 0) time.seconds += (ended - begun) / 1000;
    }
  };
  return { taken: () => structuredClone(time) };
}
