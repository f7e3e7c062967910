import type { Engine } from '../domain/engine.ts';
import { AppError, toWire } from '../domain/errors.ts';
import { EventStream, type EngineEvent } from './event-stream.ts';
import type { Port } from './port.ts';
import type { CallerMessage } from './protocol.ts';

/** Any verb of the engine, seen from the port: the caller has checked what goes in. */
type AnyVerb = (
  input: unknown,
  options: { signal: AbortSignal; onEvent: (event: EngineEvent) => void },
) => Promise<unknown>;

interface RunningCall {
  controller: AbortController;
  events: EventStream;
  done: Promise<void>;
}

/**
 * Starts an engine and answers calls from the port with it, each with its own cancellation and its own event stream.
 * Calls that come early wait for the start. Resolves when the caller has asked to close or is gone, all calls have ended
 * and the engine is disposed.
 */
export async function serve(start: () => Promise<Engine>, port: Port): Promise<void> {
  const running = new Map<number, RunningCall>();
  const { promise: closing, resolve: close } = Promise.withResolvers<void>();
  const starting = start();

  const begin = ({ id, verb, input }: Extract<CallerMessage, { type: 'request' }>): void => {
    const controller = new AbortController();
    const events = new EventStream((event) => port.post({ type: 'event', id, event }));
    const call = async (): Promise<void> => {
      try {
        const engine = await starting;
        const run = engine[verb] as AnyVerb;
        const value = await run(input, { signal: controller.signal, onEvent: (event) => events.push(event) });
        events.end();
        port.post({ type: 'result', id, value });
      } catch (error) {
        port.post({ type: 'error', id, error: toWire(error) });
      } finally {
        running.delete(id);
      }
    };
    if (running.has(id)) {
      const error = new AppError('MESSAGE_INVALID', `Call ${id} is already running.`);
      port.post({ type: 'error', id, error: toWire(error) });
    } else running.set(id, { controller, events, done: call() });
  };

  port.onMessage((message) => {
    if (message.type === 'request') begin(message);
    else if (message.type === 'cancel') running.get(message.id)?.controller.abort();
    else if (message.type === 'received') running.get(message.id)?.events.received();
    else if (message.type === 'ping') port.post({ type: 'pong' });
    else if (message.type === 'close') close();
  });
  port.onClose(close);

  try {
    await starting;
  } catch (error) {
    port.post({ type: 'failed', error: toWire(error) });
    // Ending here could lose the message: the caller reads it and closes.
    await closing;
    return;
  }
  port.post({ type: 'ready' });
  await closing;
  for (const { controller } of running.values()) controller.abort();
  await Promise.all([...running.values()].map(({ done }) => done));
  await (await starting)[Symbol.asyncDispose]();
}
