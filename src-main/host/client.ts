import { engineVerbs, type CallOptions, type Engine, type EngineVerb } from '../domain/engine.ts';
import { AppError, fromWire, throwIfCancelled, toAppError } from '../domain/errors.ts';
import type { Port } from './port.ts';

/** The caller's side of a port. */
export interface EngineClient {
  /** The engine at the other end; disposing it asks it to close and waits until it is gone. */
  engine: Engine;
  /** Resolves when the engine has started; rejects with the reason when it cannot. */
  ready: Promise<void>;
  /** Resolves when the other end is gone. */
  closed: Promise<void>;
  /** Resolves when the other end answers. */
  ping(): Promise<void>;
}

interface PendingCall {
  resolve: (value: unknown) => void;
  reject: (error: AppError) => void;
  onEvent: ((event: unknown) => void) | undefined;
}

/** Turns a port into an engine: calls become requests, a fired signal becomes a cancel message. */
export function connect(port: Port): EngineClient {
  const calls = new Map<number, PendingCall>();
  const started = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  let pings: (() => void)[] = [];
  let lastId = 0;
  let open = true;
  // Whoever does not wait for the start learns of its failure from the calls.
  started.promise.catch(() => undefined);

  port.onMessage((message) => {
    if (message.type === 'ready') started.resolve();
    else if (message.type === 'failed') started.reject(fromWire(message.error));
    else if (message.type === 'pong') {
      pings.forEach((answered) => answered());
      pings = [];
    } else if (message.type === 'event') {
      port.post({ type: 'received', id: message.id });
      calls.get(message.id)?.onEvent?.(message.event);
    } else if (message.type === 'result') calls.get(message.id)?.resolve(message.value);
    else if (message.type === 'error') calls.get(message.id)?.reject(fromWire(message.error));
  });

  port.onClose(() => {
    open = false;
    started.reject(unavailable());
    for (const { reject } of calls.values()) reject(unavailable());
    gone.resolve();
  });

  const call = async (verb: EngineVerb, input: unknown, options: CallOptions<unknown> = {}): Promise<unknown> => {
    const { signal, onEvent } = options;
    throwIfCancelled(signal);
    if (!open) throw unavailable();
    lastId += 1;
    const id = lastId;
    const cancel = (): void => port.post({ type: 'cancel', id });
    try {
      return await new Promise((resolve, reject) => {
        calls.set(id, { resolve, reject, onEvent });
        signal?.addEventListener('abort', cancel, { once: true });
        port.post({ type: 'request', id, verb, input });
      });
    } catch (error) {
      throw toAppError(error);
    } finally {
      signal?.removeEventListener('abort', cancel);
      calls.delete(id);
    }
  };

  const verbs = Object.fromEntries(
    engineVerbs.map((verb) => [verb, (input: unknown, options?: CallOptions<unknown>) => call(verb, input, options)]),
  ) as unknown as Omit<Engine, typeof Symbol.asyncDispose>;
  const dispose = async (): Promise<void> => {
    if (open) port.post({ type: 'close' });
    await gone.promise;
  };

  return {
    engine: { ...verbs, [Symbol.asyncDispose]: dispose },
    ready: started.promise,
    closed: gone.promise,
    ping: () =>
      new Promise((resolve) => {
        pings.push(resolve);
        port.post({ type: 'ping' });
      }),
  };
}

function unavailable(): AppError {
  return new AppError('ENGINE_UNAVAILABLE', 'The engine stopped. It is started again by itself; please try once more.');
}
