import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { AppError } from '../../domain/errors.ts';
import { replyFailure } from './failures.ts';

/** A page that has its own name point at this machine is told apart by the name that the browser sends. */
const loopbackNames = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/**
 * Lets pass who is on this machine, is no web page, and knows the token. Browsers name the page's origin with every request
 * that could do harm; no program does so by itself.
 */
export function guard(token: string): MiddlewareHandler {
  const expected = digest(token);
  return async (context, next) => {
    const refuse = (status: 401 | 403, message: string): Response =>
      replyFailure(context, new AppError('SENDER_REFUSED', message), status);
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    if (!loopbackNames.test(context.req.header('Host') ?? ''))
      return refuse(403, 'The host that was asked for is not this machine.');
    if (context.req.header('Origin') !== undefined) return refuse(403, 'Web pages may not ask.');
    const given = /^Bearer +(\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1];
    // Digests are of one length, so that comparing them tells nothing by its time.
    if (given === undefined || !timingSafeEqual(digest(given), expected)) {
      context.header('WWW-Authenticate', 'Bearer');
      return refuse(401, 'The token is missing or wrong: send `Authorization: Bearer` with the one that was printed.');
    }
    return next();
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
