import path from 'node:path';
import { app, utilityProcess } from 'electron';
import { toArgument, type EngineOptions } from '../host/engine-options.ts';
import { forkNodeChild, type EngineChild } from '../host/node-child.ts';
import { posterPort } from '../host/port.ts';
import type { CommandLine } from '../host/provider-process.ts';
import { engineEnvironment } from './environment.ts';
import type { Places } from './places.ts';

/** The SQLite driver ends a process whose Node-API is older than this. */
const oldestNodeApi = 10;

/** How the engine is carried here; older runtimes, used in development only, cannot load SQLite themselves. */
export const carrier = Number(process.versions['napi']) >= oldestNodeApi ? 'utility-process' : 'node-child';

/** Starts an engine process. */
export function forkEngine(entry: string, options: EngineOptions): EngineChild {
  const env = engineEnvironment(process.env);
  if (carrier === 'node-child') return forkNodeChild(entry, options, developmentNode(), env);
  return forkUtilityProcess(entry, options, env);
}

/** Node 24 as the development dependency has it. */
export function developmentNode(): string {
  return path.join(app.getAppPath(), 'node_modules', '.bin', 'node');
}

/** How this program is started for a command, without a window. */
export function commandLineOf({ commandLine }: Places): CommandLine {
  if (carrier === 'node-child') return { program: developmentNode(), args: [commandLine] };
  const flags = app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [];
  return { program: app.getPath('exe'), args: [...flags, ...(app.isPackaged ? [] : [app.getAppPath()])] };
}

/** Starts an engine process in Electron's own runtime. */
export function forkUtilityProcess(entry: string, options: EngineOptions, env: Record<string, string>): EngineChild {
  const child = utilityProcess.fork(entry, [toArgument(options)], {
    serviceName: 'Sightsound engine',
    env,
    stdio: 'inherit',
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  return { port: posterPort(child, 'exit'), exited, kill: () => child.kill() };
}
