import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { carrier, developmentNode } from './engine-carrier.ts';
import type { Places } from './places.ts';

/**
 * Runs the command line without a window; resolves with its exit code. Call it before Electron is ready: then no screen is
 * needed, and nothing of Chromium is started.
 */
export async function runCommandLine({ commandLine, models }: Places, args: readonly string[]): Promise<number> {
  if (carrier === 'node-child') return runInNode(commandLine, args);
  process.env['SIGHTSOUND_MODELS'] = models;
  const { runProgram } = await import('../cli/program.ts');
  const { finishOutput } = await import('../cli/terminal.ts');
  const code = await runProgram(args);
  await finishOutput();
  return code;
}

/** Where this runtime cannot load SQLite. Ctrl-C reaches the program itself; this process waits for its end. */
async function runInNode(entry: string, args: readonly string[]): Promise<number> {
  process.on('SIGINT', () => undefined);
  const child = spawn(developmentNode(), [entry, ...args], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
