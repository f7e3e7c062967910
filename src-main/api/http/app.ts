import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { reply, replyFailure } from './failures.ts';
import { guard } from './guard.ts';
import { openApi } from './open-api.ts';
import type { Route } from './route.ts';

/** Room for ten thousand videos by their identities. */
const mostBytes = 1024 * 1024;

export interface HttpOptions {
  routes: readonly Route[];
  /** Who does not send it is refused. */
  token: string;
  version: string;
  /** Holds the requests that are being answered. */
  underWay: Set<Promise<void>>;
}

/** Serves the routes to who knows the token, and their description at `/openapi.json`. */
export function httpApp({ routes, token, version, underWay }: HttpOptions): Hono {
  const app = new Hono();
  app.use(async (_context, next) => {
    const answered = next();
    underWay.add(answered);
    await answered.finally(() => underWay.delete(answered));
  });
  app.use(guard(token));
  app.use(
    bodyLimit({
      maxSize: mostBytes,
      onError: (context) => replyFailure(context, invalid('The message is too long.'), 413),
    }),
  );
  const description = openApi(routes, version);
  app.get('/openapi.json', (context) => reply(context, description));
  for (const route of routes)
    app.on(route.method, route.path.replace(/\{(\w+)\}/g, ':$1'), async (context) => {
      const input = parse(route.input, { ...context.req.param(), ...(await bodyOf(context)) });
      return reply(context, await route.run(input, gone(context)), route.status);
    });
  app.notFound((context) => replyFailure(context, invalid('Nothing can be asked at this address.'), 404));
  app.onError((error, context) => replyFailure(context, error));
  return app;
}

/** Fires when nobody waits for the answer any more. */
function gone({ req }: Context): AbortSignal {
  const controller = new AbortController();
  req.raw.signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}

async function bodyOf({ req }: Context): Promise<object> {
  if (req.method !== 'POST') return {};
  // Pages can send forms and plain text without asking first, but not JSON.
  if (!/^application\/json\b/i.test(req.header('Content-Type') ?? ''))
    throw invalid('The message must be application/json.');
  const body: unknown = await req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalid('The message must be a JSON object.');
  return body;
}

function parse(schema: z.ZodObject, value: unknown): Record<string, unknown> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  throw invalid(`The message is not understood: ${faults.join('; ')}.`);
}

function invalid(message: string): AppError {
  return new AppError('MESSAGE_INVALID', message);
}
