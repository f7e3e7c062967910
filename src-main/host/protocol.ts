import { engineVerbs, type EngineVerb } from '../domain/engine.ts';
import type { WireError } from '../domain/errors.ts';

/** From the caller to the engine. `id` names one call until its result or error. */
export type CallerMessage =
  | { type: 'request'; id: number; verb: EngineVerb; input: unknown }
  | { type: 'cancel'; id: number }
  /** One event of the call has been taken; the next may be sent. */
  | { type: 'received'; id: number }
  | { type: 'ping' }
  | { type: 'close' };

/** From the engine to its caller. `ready` or `failed` comes first and once. */
export type EngineMessage =
  | { type: 'ready' }
  | { type: 'failed'; error: WireError }
  | { type: 'event'; id: number; event: unknown }
  | { type: 'result'; id: number; value: unknown }
  | { type: 'error'; id: number; error: WireError }
  | { type: 'pong' };

export type Message = CallerMessage | EngineMessage;

type Fields = Record<string, unknown>;

const hasId = ({ id }: Fields): boolean => Number.isSafeInteger(id);
const hasError = ({ error }: Fields): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && 'message' in error;

/** What each message must carry; inputs and values are checked where they are used. */
const shapes: Record<Message['type'], (fields: Fields) => boolean> = {
  request: (fields) => hasId(fields) && engineVerbs.includes(fields['verb'] as EngineVerb),
  cancel: hasId,
  received: hasId,
  ping: () => true,
  close: () => true,
  ready: () => true,
  failed: hasError,
  event: hasId,
  result: hasId,
  error: (fields) => hasId(fields) && hasError(fields),
  pong: () => true,
};

/** The value as a message of the protocol; undefined when it is none, which the receiver ignores. */
export function parseMessage(value: unknown): Message | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Fields;
  const { type } = fields;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return undefined;
  return shapes[type as Message['type']](fields) ? (value as Message) : undefined;
}
