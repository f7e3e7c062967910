import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { z } from 'zod';
import type { CallOptions } from '../domain/engine.ts';
import { AppError, toWire } from '../domain/errors.ts';
import { EventStream, type EngineEvent } from '../host/event-stream.ts';
import { channels, verbNames, type VerbName } from '../../src-preload/contract/names.ts';
import { callIdSchema, schemas } from '../../src-preload/contract/schemas.ts';
import type { Outcome, WindowEvent } from '../../src-preload/contract/types.ts';
import { isPage } from './security.ts';

/** Answers the calls of the page; inputs are checked before, outputs after. */
export interface CallHandler {
  call(verb: VerbName, input: unknown, options: CallOptions<unknown>, window: BrowserWindow): Promise<unknown>;
  /** The person dropped or picked a file. */
  chosen(path: string): void;
}

interface AnySchemas {
  input: z.ZodType;
  output: z.ZodType;
  event: z.ZodType;
}

interface RunningCall {
  sender: WebContents;
  controller: AbortController;
  events: EventStream;
}

/** Calls that one page may have running; more is a page gone wrong. */
const mostCalls = 200;
const pathSchema = z.string().min(1).max(32_767);
const verbSchema = z.enum(verbNames);

/**
 * The one place where messages of the page arrive. Each must come from the main frame of one of our windows, showing our
 * own page, and fit the contract; else it is refused with an error. A page that goes away cancels its calls.
 */
export function listenToPages(handler: CallHandler): void {
  const running = new Map<string, RunningCall>();
  const watched = new WeakSet<WebContents>();

  const cancelAll = (sender: WebContents): void => {
    for (const call of running.values()) if (call.sender === sender) call.controller.abort();
  };
  const watch = (sender: WebContents): void => {
    if (watched.has(sender)) return;
    watched.add(sender);
    sender.once('destroyed', () => cancelAll(sender));
    sender.on('render-process-gone', () => cancelAll(sender));
    sender.on('did-navigate', () => cancelAll(sender));
  };

  const answer = async (
    event: IpcMainInvokeEvent,
    verb: VerbName,
    input: unknown,
    callId: string,
  ): Promise<unknown> => {
    const { sender } = event;
    const window = checkSender(event);
    const { input: inputSchema, output, event: eventSchema }: AnySchemas = schemas[checked(verbSchema, verb)];
    const key = `${sender.id}/${checked(callIdSchema, callId)}`;
    const value = checked(inputSchema, input);
    if (running.has(key)) throw new AppError('MESSAGE_INVALID', 'A call of this name is already running.');
    if (running.size >= mostCalls) throw new AppError('MESSAGE_INVALID', 'Too many calls are running.');
    watch(sender);
    const controller = new AbortController();
    const events = new EventStream((callEvent) => {
      if (!sender.isDestroyed()) sender.send(channels.callEvent, callId, callEvent);
    });
    running.set(key, { sender, controller, events });
    try {
      const onEvent = (callEvent: unknown): void => events.push(eventSchema.parse(callEvent) as EngineEvent);
      const result = await handler.call(verb, value, { signal: controller.signal, onEvent }, window);
      events.end();
      return output.parse(result);
    } finally {
      running.delete(key);
    }
  };

  ipcMain.handle(channels.call, async (event, verb, input, callId): Promise<Outcome<unknown>> => {
    try {
      return { ok: true, value: await answer(event, verb as VerbName, input, callId as string) };
    } catch (error) {
      return { ok: false, error: toWire(error) };
    }
  });

  /** A message without an answer: what does not fit is dropped. */
  const listen = (
    channel: string,
    listener: (sender: WebContents, value: string) => void,
    schema: z.ZodString,
  ): void => {
    ipcMain.on(channel, (event, value: unknown) => {
      const parsed = schema.safeParse(value);
      if (isTrusted(event) && parsed.success) listener(event.sender, parsed.data);
    });
  };
  const callOf = (sender: WebContents, callId: string): RunningCall | undefined =>
    running.get(`${sender.id}/${callId}`);
  listen(channels.cancel, (sender, callId) => callOf(sender, callId)?.controller.abort(), callIdSchema);
  listen(channels.received, (sender, callId) => callOf(sender, callId)?.events.received(), callIdSchema);
  listen(channels.chosen, (_sender, path) => handler.chosen(path), pathSchema);
}

/** Tells every window. */
export function tellWindows(event: WindowEvent): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.windowEvent, event);
}

function isTrusted({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const isMainFrame = senderFrame !== null && senderFrame === sender.mainFrame;
  return isMainFrame && isPage(senderFrame.url) && BrowserWindow.fromWebContents(sender) !== null;
}

function checkSender(event: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (window && isTrusted(event)) return window;
  throw new AppError('SENDER_REFUSED', 'Only the main page of a Sightsound window may call.');
}

function checked<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('MESSAGE_INVALID', `The message does not fit the contract: ${z.prettifyError(parsed.error)}`);
}
