import { afterEach, expect, test } from 'vitest';
import type { Engine } from '../../../src-main/domain/engine.ts';
import { AppError } from '../../../src-main/domain/errors.ts';
import { connect } from '../../../src-main/host/client.ts';
import { portPair } from '../../../src-main/host/port.ts';
import { parseMessage, type Message } from '../../../src-main/host/protocol.ts';
import { serve } from '../../../src-main/host/serve.ts';
import { createStorelessEngine } from '../../contract/storeless-engine.ts';

let close: () => void = () => undefined;
afterEach(() => close());

/** A client joined to a server of `start`, with all messages that the client sends. */
function joined(start: () => Promise<Engine>): ReturnType<typeof connect> & { sent: Message[]; served: Promise<void> } {
  const pair = portPair();
  ({ close } = pair);
  const sent: Message[] = [];
  const post = (message: Message): void => {
    sent.push(message);
    pair.near.post(message);
  };
  const served = serve(start, pair.far);
  return { ...connect({ ...pair.near, post }), sent, served };
}

test('a failed start is told, and every call says why', async () => {
  const { ready, engine } = joined(() => Promise.reject(new AppError('LIBRARY_BUSY', 'It is held.')));
  await expect(ready).rejects.toMatchObject({ code: 'LIBRARY_BUSY', message: 'It is held.' });
  await expect(engine.listVideos({})).rejects.toMatchObject({ code: 'LIBRARY_BUSY' });
});

test('calls that come before the start wait for it', async () => {
  const start = Promise.withResolvers<Engine>();
  const { engine } = joined(() => start.promise);
  const early = engine.listVideos({});
  start.resolve(createStorelessEngine());
  await expect(early).resolves.toEqual([]);
});

test('a signal that has fired already sends nothing', async () => {
  const { engine, sent } = joined(async () => createStorelessEngine());
  await expect(engine.listVideos({}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(sent).toEqual([]);
});

test('a signal that fires later sends one cancel message, and none after the result', async () => {
  const { engine, sent } = joined(async () => ({
    ...createStorelessEngine(),
    listVideos: (_input, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  }));
  const controller = new AbortController();
  const call = engine.listVideos({}, { signal: controller.signal });
  controller.abort();
  await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
  const late = new AbortController();
  await engine.doctor({}, { signal: late.signal });
  late.abort();
  expect(sent.filter(({ type }) => type === 'cancel')).toEqual([{ type: 'cancel', id: 1 }]);
});

test('all calls fail when the other end goes away', async () => {
  const { engine, ready, closed } = joined(async () => ({
    ...createStorelessEngine(),
    listVideos: () => new Promise(() => undefined),
  }));
  await ready;
  const call = engine.listVideos({});
  close();
  await expect(call).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
  await closed;
  await expect(engine.doctor({})).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
});

test('closing cancels what runs, waits for it, and disposes the engine', async () => {
  const order: string[] = [];
  const { engine, ready, served } = joined(async () => ({
    ...createStorelessEngine(),
    listVideos: async (_input, { signal } = {}) => {
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      order.push('call ended');
      return [];
    },
    [Symbol.asyncDispose]: async () => void order.push('disposed'),
  }));
  await ready;
  const call = engine.listVideos({});
  void engine[Symbol.asyncDispose]();
  await served;
  await call;
  expect(order).toEqual(['call ended', 'disposed']);
});

test('what cannot be copied fails with a code', async () => {
  const { engine } = joined(async () => ({
    ...createStorelessEngine(),
    listVideos: async () => [(() => undefined) as never],
  }));
  await expect(engine.listVideos({})).rejects.toMatchObject({ code: 'INTERNAL' });
});

test.each([
  undefined,
  null,
  'request',
  {},
  { type: 'request', id: 1 },
  { type: 'request', id: 1, verb: 'constructor' },
  { type: 'request', id: '1', verb: 'doctor' },
  { type: 'toString' },
  { type: 'error', id: 1, error: 'text' },
  { type: 'result', id: 1.5 },
])('%j is no message', (value) => {
  expect(parseMessage(value)).toBeUndefined();
});
