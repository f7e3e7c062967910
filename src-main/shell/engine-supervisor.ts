import { setTimeout as delay } from 'node:timers/promises';
import type { CallOptions, EngineVerb } from '../domain/engine.ts';
import { AppError, fromWire, toAppError, toWire } from '../domain/errors.ts';
import { untilCancelled } from '../domain/until-cancelled.ts';
import { connect, type EngineClient } from '../host/client.ts';
import type { EngineChild } from '../host/node-child.ts';
import type { EngineStatus } from '../../src-preload/contract/types.ts';

/** Waiting times in milliseconds; tests shorten them. */
export interface Patience {
  /** After a cancelled call has this long not ended, the process is killed: no model run lasts so long. */
  cancel: number;
  /** After being asked to stop, before being killed. */
  stop: number;
  /** Between two questions whether the process still answers. */
  health: number;
  /** Before the first restart; doubled for each that follows. */
  restart: number;
  /** Running this long, a process counts as sound again. */
  sound: number;
}

const defaultPatience: Readonly<Patience> = {
  cancel: 10_000,
  stop: 3_000,
  health: 10_000,
  restart: 500,
  sound: 60_000,
};

/** Crashes in a row after which the engine is not started again by itself. */
const mostCrashes = 5;
/** Questions in a row without an answer; more than one, because a machine that slept misses one. */
const mostSilences = 3;

interface Run {
  child: EngineChild;
  client: EngineClient;
}

type AnyVerb = (input: unknown, options: CallOptions<unknown>) => Promise<unknown>;

/**
 * Keeps one engine process running: starts it, asks whether it is well, starts it again when it ends, with growing pauses,
 * and stops it by asking, waiting, killing. Calls wait while it starts and never hang when it cannot.
 */
export class EngineSupervisor {
  readonly #fork: () => EngineChild;
  readonly #onStatus: (status: EngineStatus) => void;
  readonly #patience: Patience;
  #status: EngineStatus = { state: 'starting' };
  #waiting: PromiseWithResolvers<Run>[] = [];
  #run: Run | undefined;
  #crashes = 0;
  readonly #stopping = new AbortController();
  #loop: Promise<void> | undefined;

  constructor(fork: () => EngineChild, onStatus: (status: EngineStatus) => void, patience: Patience = defaultPatience) {
    this.#fork = fork;
    this.#onStatus = onStatus;
    this.#patience = patience;
  }

  get status(): EngineStatus {
    return this.#status;
  }

  start(): void {
    this.#loop = this.#keepRunning(this.#stopping.signal);
  }

  /** Asks the process to finish, waits a little, kills it. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const run = this.#run;
    if (run) {
      const asked = run.client.engine[Symbol.asyncDispose]();
      await Promise.race([asked, run.child.exited, delay(this.#patience.stop, undefined, { ref: false })]);
      run.child.kill();
      await run.child.exited;
    }
    await this.#loop;
  }

  /** One call of the engine. Waits while it starts; fails at once when it cannot start. */
  async call(verb: EngineVerb, input: unknown, options: CallOptions<unknown> = {}): Promise<unknown> {
    const { signal } = options;
    const run = await untilCancelled(this.#ready(), signal);
    const running = (run.client.engine[verb] as AnyVerb)(input, options);
    const ended = new AbortController();
    const killWhenStuck = async (): Promise<void> => {
      await delay(this.#patience.cancel, undefined, { signal: ended.signal, ref: false });
      run.child.kill();
    };
    const cancelled = (): void => void killWhenStuck().catch(() => undefined);
    signal?.addEventListener('abort', cancelled, { once: true });
    try {
      return await running;
    } finally {
      signal?.removeEventListener('abort', cancelled);
      ended.abort();
    }
  }

  /** The running process, as soon as there is one. */
  async #ready(): Promise<Run> {
    if (this.#status.state === 'failed') throw fromWire(this.#status.error);
    if (this.#status.state === 'ready' && this.#run) return this.#run;
    const waiting = Promise.withResolvers<Run>();
    this.#waiting.push(waiting);
    return waiting.promise;
  }

  async #keepRunning(stopping: AbortSignal): Promise<void> {
    this.#set({ state: 'starting' });
    for (;;) {
      const pause = await this.#runOnce(stopping);
      if (pause === undefined) return;
      await delay(pause, undefined, { signal: stopping, ref: false }).catch(() => undefined);
      if (stopping.aborted) return;
    }
  }

  /** Runs one process to its end; the milliseconds to wait before the next, or undefined when there shall be none. */
  async #runOnce(stopping: AbortSignal): Promise<number | undefined> {
    const began = performance.now();
    let child: EngineChild;
    try {
      child = this.#fork();
    } catch (cause) {
      const sentence = 'The engine of Sightsound cannot be started; installing Sightsound again may mend it.';
      this.#set({ state: 'failed', error: toWire(new AppError('ENGINE_UNAVAILABLE', sentence, { cause })) });
      return undefined;
    }
    // Before the client, whose calls fail then: a call that follows one of them must find no process here.
    child.port.onClose(() => {
      this.#run = undefined;
    });
    const client = connect(child.port);
    const run = { child, client };
    this.#run = run;
    try {
      await Promise.race([client.ready, child.exited.then(() => Promise.reject(stopped()))]);
    } catch (error) {
      child.kill();
      await child.exited;
      return stopping.aborted ? undefined : this.#afterFailedStart(toAppError(error));
    }
    this.#set({ state: 'ready' });
    const ended = new AbortController();
    void this.#watch(run, ended.signal).catch(() => undefined);
    await child.exited;
    ended.abort();
    if (stopping.aborted) return undefined;
    if (performance.now() - began > this.#patience.sound) this.#crashes = 0;
    return this.#afterCrash();
  }

  /** A reason that passes by itself is tried again; one that a person must mend is not. */
  #afterFailedStart(error: AppError): number | undefined {
    if (error.code === 'ENGINE_UNAVAILABLE') return this.#afterCrash();
    this.#set({ state: 'failed', error: toWire(error) });
    return error.code === 'LIBRARY_BUSY' ? this.#patience.restart * 4 : undefined;
  }

  #afterCrash(): number | undefined {
    this.#crashes += 1;
    if (this.#crashes > mostCrashes) {
      const sentence = 'The engine keeps stopping. Restart Sightsound; if that does not help, run its doctor command.';
      this.#set({ state: 'failed', error: { code: 'ENGINE_UNAVAILABLE', message: sentence } });
      return undefined;
    }
    const pause = this.#patience.restart * 2 ** (this.#crashes - 1);
    this.#set({ state: 'restarting', inSeconds: pause / 1000 });
    return pause;
  }

  async #watch({ child, client }: Run, ended: AbortSignal): Promise<void> {
    let silences = 0;
    while (silences < mostSilences) {
      silences += 1;
      const ask = async (): Promise<void> => {
        await client.ping();
        silences = 0;
      };
      void ask();
      await delay(this.#patience.health, undefined, { signal: ended, ref: false });
    }
    child.kill();
  }

  /** Tells the status, and lets waiting calls go on or fail. */
  #set(status: EngineStatus): void {
    this.#status = status;
    const waiting = this.#waiting;
    if (status.state === 'ready' || status.state === 'failed') this.#waiting = [];
    for (const { resolve, reject } of waiting) {
      if (status.state === 'failed') reject(fromWire(status.error));
      else if (status.state === 'ready' && this.#run) resolve(this.#run);
    }
    this.#onStatus(status);
  }
}

function stopped(): AppError {
  return new AppError('ENGINE_UNAVAILABLE', 'The engine stopped while it was starting.');
}
