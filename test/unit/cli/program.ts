import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../../src-main/cli/main.ts');

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  library: string;
  cwd?: string;
  /** As whom the program runs, where the tests run as root. */
  user?: number;
  env?: Record<string, string>;
  /** The program, where it is not the one of this checkout. */
  entry?: string;
  /** A program with arguments that runs it, such as one that watches what it does. */
  through?: string[];
  /** Looks at stderr as it comes and may stop the program. */
  onStderr?: (text: string, stop: (signal: NodeJS.Signals) => void) => void;
}

/** Runs the real command line program to its end. */
export async function sightsound(
  args: readonly string[],
  { library, cwd, user, env, onStderr, entry = program, through = [] }: RunOptions,
): Promise<Outcome> {
  const [command = '', ...rest] = [...through, process.execPath, entry, ...args];
  const child = spawn(command, rest, {
    cwd,
    ...(user !== undefined && { uid: user, gid: user }),
    env: { ...process.env, SIGHTSOUND_HOME: library, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    outcome.stderr += text;
    onStderr?.(outcome.stderr, (signal) => child.kill(signal));
  });
  [outcome.code] = (await once(child, 'close')) as [number | null];
  return outcome;
}
