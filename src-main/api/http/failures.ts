import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { toWire, type ErrorCode } from '../../domain/errors.ts';
import { toJson } from '../../results/json.ts';

const statuses: readonly [RegExp, ContentfulStatusCode][] = [
  [/^(MESSAGE_INVALID|USAGE)$/, 400],
  [/^(SENDER|PATH)_REFUSED$/, 403],
  [/^(.+_UNKNOWN|FILE_NOT_FOUND|LIBRARY_MISSING)$/, 404],
  [/^(.+_BUSY|LIBRARY_READ_ONLY|CANCELLED)$/, 409],
  [/^(FILE|MEDIA|PICTURE|SUBTITLES|PACK)_/, 422],
  [/^ENGINE_UNAVAILABLE$/, 503],
  [/^DISK_FULL$/, 507],
];

/** The HTTP status of an error; programs should go by its code, which tells more. */
function statusOf(code: ErrorCode): ContentfulStatusCode {
  return statuses.find(([pattern]) => pattern.test(code))?.[1] ?? 500;
}

/** An answer in JSON. */
export function reply(context: Context, body: object, status: ContentfulStatusCode = 200): Response {
  return context.body(toJson(body), status, { 'Content-Type': 'application/json; charset=utf-8' });
}

/** An error as `{code, message}`. */
export function replyFailure(context: Context, error: unknown, status?: ContentfulStatusCode): Response {
  const wire = toWire(error);
  return reply(context, wire, status ?? statusOf(wire.code));
}
