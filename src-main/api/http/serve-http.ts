import type { Engine } from '../../domain/engine.ts';
import { AllowedFolders } from '../allowed-folders.ts';
import { Jobs } from '../jobs.ts';
import { httpApp } from './app.ts';
import { listen, type Listening } from './listen.ts';
import { routesOf } from './routes.ts';

export interface ServeOptions {
  engine: Engine;
  /** 0 for any port that is free. */
  port: number;
  token: string;
  /** Folders out of which files may be indexed. */
  allow: readonly string[];
  version: string;
}

/**
 * Serves an engine over HTTP on this machine; disposing of it stops the jobs as well.
 *
 * @throws AppError FILE_NOT_FOUND for a folder that is not there, USAGE for a port that is taken
 */
export async function serveHttp({ engine, port, token, allow, version }: ServeOptions): Promise<Listening> {
  const jobs = new Jobs();
  const routes = routesOf({ engine, jobs, allowed: await AllowedFolders.open(allow) });
  const underWay = new Set<Promise<void>>();
  const server = await listen(httpApp({ routes, token, version, underWay }), port);
  return {
    address: server.address,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      // The engine must outlive what still works with it.
      await Promise.allSettled(underWay);
      await jobs[Symbol.asyncDispose]();
    },
  };
}
