import { AppError, throwIfCancelled } from '../../../domain/errors.ts';
import { Hiccup } from './retry.ts';

const mostRedirects = 5;

interface RequestOptions {
  method?: 'GET' | 'HEAD';
  headers?: Record<string, string>;
  signal: AbortSignal;
  /** Looks at each reply on the way, redirects included; true ends the way there. */
  isEnough?: (reply: Response, address: URL) => boolean;
}

/**
 * One request, with redirects followed by hand: each must lead to https, or stay with the scheme that was asked for.
 *
 * @throws Hiccup for what may pass, AppError DOWNLOAD_REFUSED for what will not
 */
export async function request(
  address: URL,
  { method = 'GET', headers = {}, signal, isEnough }: RequestOptions,
): Promise<Response> {
  let at = address;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const reply = await send(at, { method, headers: { 'accept-encoding': 'identity', ...headers }, signal });
    if (isEnough?.(reply, at)) return reply;
    const location = reply.headers.get('location');
    if (reply.status < 300 || reply.status >= 400 || reply.status === 304 || location === null) {
      checkStatus(reply, at);
      return reply;
    }
    await reply.body?.cancel();
    at = nextAddress(location, at, address);
  }
  throw new AppError('DOWNLOAD_REFUSED', `${address.host} sends from one address to the next without end.`);
}

async function send(address: URL, init: RequestInit & { signal: AbortSignal }): Promise<Response> {
  try {
    return await fetch(address.href, { ...init, redirect: 'manual', credentials: 'omit', cache: 'no-store' });
  } catch (cause) {
    throw cut(cause, init.signal, address);
  }
}

/** What a connection ended with, as a hiccup; the person's own wish to stop is passed on. */
export function cut(cause: unknown, signal: AbortSignal, address: URL): unknown {
  if (signal.aborted && signal.reason instanceof Hiccup) return signal.reason;
  try {
    throwIfCancelled(signal);
  } catch (cancelled) {
    return cancelled;
  }
  return new Hiccup(`${address.host} cannot be reached or cut the connection${codeOf(cause)}`, { cause });
}

/** The system's name for a failure, which tells an unknown host from a bad certificate; empty where it gives none. */
function codeOf(failure: unknown): string {
  const { cause } = failure instanceof Error ? failure : {};
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? ` (${code})` : '';
}

/** Where a redirect leads. @param first the address that was asked for @throws AppError DOWNLOAD_REFUSED where it is not safe */
export function nextAddress(location: string, from: URL, first: URL): URL {
  const next = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  const isFit = next && (next.protocol === 'https:' || next.protocol === first.protocol) && next.username === '';
  if (isFit) return next;
  throw new AppError('DOWNLOAD_REFUSED', `${from.host} sends to an address that is not safe, and nothing was loaded.`);
}

/** Codes after which another try can help. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

function checkStatus({ ok, status, headers }: Response, { host }: URL): void {
  if (ok || status === 416) return;
  if (passing.has(status))
    throw new Hiccup(`${host} is busy (status ${status})`, { wait: retryAfter(headers.get('retry-after')) });
  const why: Record<number, string> = {
    // Which is also what is said of a repository that is not there.
    401: 'asks for an account, or does not have it',
    403: 'does not allow it',
    404: 'does not have it',
    410: 'does not have it any more',
  };
  throw new AppError('DOWNLOAD_REFUSED', `${host} ${why[status] ?? 'refuses'} (status ${status}).`);
}

/** Milliseconds that a server asks to wait, from seconds or a date. */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
