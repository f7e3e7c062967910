import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Option, type Command } from 'commander';
import { parsePort } from '../arguments.ts';
import { withEngine } from '../engine.ts';
import type { Perform } from '../command.ts';
import { print, printJson } from '../terminal.ts';

interface ServeOptions {
  port: number;
  allow: string[];
  json?: boolean;
}

/** A token that could be guessed is none. */
const shortestToken = 16;

export function serveCommand(program: Command, perform: Perform): void {
  const command = program
    .command('serve')
    .description('answer programs on this machine over HTTP, until Ctrl C; docs/api.md tells what they may ask')
    .addOption(new Option('--port <number>', 'else any that is free').argParser(parsePort).default(0))
    .option(
      '--allow <folder>',
      'let files in this folder be indexed; without it nothing is, and the library is only read',
      (folder: string, others: string[]) => [...others, folder],
      [],
    )
    .option('--json', 'print address and token as one JSON object');
  command.action(({ port, allow, json }: ServeOptions) => {
    const given = process.env['SIGHTSOUND_TOKEN'] || undefined;
    if (given !== undefined && !(given.length >= shortestToken && /^[\w~.+/=-]+$/.test(given)))
      command.error(
        `error: SIGHTSOUND_TOKEN must have ${shortestToken} characters or more, of letters, digits and ~.+/=_-`,
      );
    const token = given ?? randomBytes(32).toString('base64url');
    return perform((context) =>
      withEngine(context, allow.length > 0 ? 'write' : 'read', async (engine) => {
        const { serveHttp } = await import('../../api/http/serve-http.ts');
        await using server = await serveHttp({ engine, port, token, allow, version: program.version()! });
        const { address } = server;
        // A token that the person chose is known to who needs it.
        if (json) printJson({ address, ...(given === undefined && { token }) });
        else print([address, ...(given === undefined ? [`Token: ${token}`] : [])].join('\n'));
        if (!context.signal.aborted) await once(context.signal, 'abort');
      }),
    );
  });
}
