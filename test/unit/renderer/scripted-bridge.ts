import type { VerbName } from '../../../src-preload/contract/names.ts';
import type { Outcome, SightsoundBridge } from '../../../src-preload/contract/types.ts';

/** A verb that was called and waits for the check to say what comes of it. */
export interface OpenCall {
  verb: VerbName;
  input: unknown;
  cancelled: boolean;
  event: (event: unknown) => void;
  settle: (outcome: Outcome<unknown>) => Promise<void>;
}

/** A bridge that does nothing by itself: for checks of what the stores do with each step of a call. */
export class ScriptedBridge {
  readonly calls: OpenCall[] = [];
  #listeners = new Set<(callId: string, event: unknown) => void>();
  #ids = new Map<string, OpenCall>();

  install(): void {
    const bridge = new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'cancel') {
            return (callId: string): void => {
              const call = this.#ids.get(callId);
              if (call) call.cancelled = true;
            };
          }
          if (name === 'onCallEvent')
            return (listener: (callId: string, event: unknown) => void) => this.#listeners.add(listener);
          return (input: unknown, callId: string) => this.#open(name as VerbName, input, callId);
        },
      },
    );
    Object.assign(globalThis, { window: { sightsound: bridge as unknown as SightsoundBridge } });
  }

  /** The latest open call of a verb. */
  last(verb: VerbName): OpenCall {
    const call = this.calls.findLast((one) => one.verb === verb);
    if (!call) throw new Error(`The verb ${verb} was not called.`);
    return call;
  }

  #open(verb: VerbName, input: unknown, callId: string): Promise<Outcome<unknown>> {
    return new Promise((resolve) => {
      const call: OpenCall = {
        verb,
        input,
        cancelled: false,
        event: (event) => this.#listeners.forEach((listener) => listener(callId, event)),
        settle: async (outcome) => {
          resolve(outcome);
          // The store goes on in promise callbacks; a turn of the event loop lets them all run.
          await new Promise((next) => setImmediate(next));
        },
      };
      this.calls.push(call);
      this.#ids.set(callId, call);
    });
  }
}

export const cancelledOutcome: Outcome<unknown> = {
  ok: false,
  error: { code: 'CANCELLED', message: 'The work was cancelled.' },
};
