import { once } from 'node:events';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { Engine } from '../../domain/engine.ts';
import { mcpServer } from './tools.ts';

export interface McpOptions {
  engine: Engine;
  version: string;
  /** Ends the service. */
  signal: AbortSignal;
  /** Told of what goes wrong beside the answers; standard output holds the protocol alone. */
  onError: (error: Error) => void;
}

/** Serves an engine over standard input and output until the input ends or the signal fires. */
export async function serveMcp({ engine, version, signal, onError }: McpOptions): Promise<void> {
  const ended = new AbortController();
  const end = AbortSignal.any([signal, ended.signal]);
  for (const event of ['end', 'close']) process.stdin.once(event, () => ended.abort());
  const served = serveStdio(() => mcpServer(engine, version), {
    transport: new StdioServerTransport(),
    onerror: onError,
  });
  if (!end.aborted) await once(end, 'abort');
  await served.close();
}
