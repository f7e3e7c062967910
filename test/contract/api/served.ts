import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Reply, send, type Sent } from './requests.ts';

const program = join(import.meta.dirname, '../../../src-main/cli/main.ts');

/** A server that runs as a program of its own. */
export interface Served {
  address: string;
  token: string | undefined;
  ask: (path: string, sent?: Sent) => Promise<Reply>;
  /** Stops it as Ctrl C does; resolves with the exit code and what it has printed on the standard error. */
  stop: () => Promise<{ code: number | null; stderr: string }>;
}

/** Starts `sightsound serve`; resolves when it can be asked. */
export async function serve(
  library: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Served> {
  const child = spawn(process.execPath, [program, 'serve', '--json', ...args], {
    env: { ...process.env, SIGHTSOUND_HOME: library, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    closed.then(([code]) => Promise.reject(new Error(`The server ended with ${code}: ${stderr}`))),
  ])) as [string];
  const { address, token } = JSON.parse(line) as { address: string; token?: string };
  return {
    address,
    token,
    ask: (path, sent) => send(address, path, { token: token ?? env.SIGHTSOUND_TOKEN, ...sent }),
    async stop() {
      child.kill('SIGINT');
      const [code] = await closed;
      return { code, stderr };
    },
  };
}
