import { MessageChannel } from 'node:worker_threads';
import { parseMessage, type Message } from './protocol.ts';

/** One end of a two-way line between an engine and its caller. Messages keep their order. */
export interface Port {
  post(message: Message): void;
  /** The one listener of this end; what is no message of the protocol is dropped before it. */
  onMessage(listener: (message: Message) => void): void;
  /** Called once, when the other end is gone. */
  onClose(listener: () => void): void;
}

/** Worker threads, their ports and Electron's utility processes; `Close` is the event when the other end is gone. */
interface Poster<Close extends string> {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (value: unknown) => void): unknown;
  on(event: Close, listener: () => void): unknown;
}

/** A Node child process seen from its parent, and `process` seen from the child. */
interface Sender {
  connected: boolean;
  send?(message: unknown): unknown;
  on(event: 'message', listener: (value: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

/** Electron's `process.parentPort`, in a utility process. */
interface UtilityParent {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
}

/** The line to a worker thread or utility process (`exit`), or from a worker to its parent (`close`). */
export function posterPort<Close extends 'exit' | 'close'>(poster: Poster<Close>, closeEvent: Close): Port {
  return {
    post: (message) => poster.postMessage(message),
    onMessage: (listener) => poster.on('message', (value) => deliver(value, listener)),
    onClose: (listener) => poster.on(closeEvent, () => listener()),
  };
}

/** The line over a Node child's IPC channel; both ends must use `serialization: 'advanced'`. */
export function senderPort(sender: Sender): Port {
  return {
    post: (message) => {
      if (sender.connected) sender.send?.(message);
    },
    onMessage: (listener) => sender.on('message', (value) => deliver(value, listener)),
    onClose: (listener) => sender.on('disconnect', () => listener()),
  };
}

/** The line from this process to the one that started it: Electron's utility process, or a Node child. */
export function parentPort(): Port {
  const { parentPort: utility } = process as { parentPort?: UtilityParent };
  if (!utility) return senderPort(process);
  return {
    post: (message) => utility.postMessage(message),
    onMessage: (listener) => utility.on('message', ({ data }) => deliver(data, listener)),
    // A utility process ends with its parent.
    onClose: () => undefined,
  };
}

/** Two joined ends in one process. Messages are copied and arrive later, as between processes. */
export function portPair(): { near: Port; far: Port; close: () => void } {
  const { port1, port2 } = new MessageChannel();
  return { near: posterPort(port1, 'close'), far: posterPort(port2, 'close'), close: () => port1.close() };
}

function deliver(value: unknown, listener: (message: Message) => void): void {
  const message = parseMessage(value);
  if (message) listener(message);
}
