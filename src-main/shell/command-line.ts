import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { app, utilityProcess } from 'electron';
import { carrier, developmentNode } from './engine-carrier.ts';
import { engineEnvironment } from './environment.ts';
import type { Places } from './places.ts';

/** Runs the command line program without a window, in a process like the engine's; resolves with its exit code. */
export async function runCommandLine({ commandLine, models }: Places, args: readonly string[]): Promise<number> {
  await app.whenReady();
  const env = { ...engineEnvironment(process.env), SIGHTSOUND_MODELS: models };
  // Ctrl-C reaches the program itself, as it is in the same process group; this process waits for its end.
  process.on('SIGINT', () => undefined);
  if (carrier === 'node-child') {
    const child = spawn(developmentNode(), [commandLine, ...args], { env, stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  }
  const child = utilityProcess.fork(commandLine, [...args], {
    serviceName: 'Sightsound command line',
    env,
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}
