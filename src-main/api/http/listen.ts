import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { AppError } from '../../domain/errors.ts';

/** The one address that no other machine can reach. */
const hostname = '127.0.0.1';

/** A server at work; disposing of it ends what is under way. */
export interface Listening extends AsyncDisposable {
  /** Such as `http://127.0.0.1:8040`. */
  address: string;
}

/**
 * Serves on this machine alone.
 *
 * @param port 0 for any that is free
 * @throws AppError USAGE where the port is taken
 */
export async function listen(app: Hono, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(port, hostname);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new AppError('USAGE', `Port ${port} cannot be used on this machine.`, { cause });
  }
  const found = server.address();
  return {
    address: `http://${hostname}:${typeof found === 'object' ? found?.port : port}`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
