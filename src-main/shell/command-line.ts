import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { app, utilityProcess } from 'electron';
import { carrier, developmentNode } from './engine-carrier.ts';
import { engineEnvironment } from './environment.ts';

/** Runs the command line program without a window, in a process like the engine's; resolves with its exit code. */
export async function runCommandLine(entry: string, args: readonly string[]): Promise<number> {
  await app.whenReady();
  const env = engineEnvironment(process.env);
  // Ctrl-C reaches the program itself, as it is in the same process group; this process waits for its end.
  process.on('SIGINT', () => undefined);
  if (carrier === 'node-child') {
    const child = spawn(developmentNode(), [entry, ...args], { env, stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  }
  const child = utilityProcess.fork(entry, [...args], {
    serviceName: 'Sightsound command line',
    env,
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}
