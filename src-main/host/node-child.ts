import { fork } from 'node:child_process';
import { toArgument, type EngineOptions } from './engine-options.ts';
import { senderPort, type Port } from './port.ts';

/** An engine process as its parent holds it. */
export interface EngineChild {
  port: Port;
  /** Resolves when the process has ended. */
  exited: Promise<void>;
  /** Ends the process at once, also in the middle of a model run. */
  kill(): void;
}

/** Starts an engine process in a Node program. The child ends by itself when this process does. */
export function forkNodeChild(
  entry: string,
  options: EngineOptions,
  node: string,
  env: NodeJS.ProcessEnv,
): EngineChild {
  const child = fork(entry, [toArgument(options)], {
    execPath: node,
    execArgv: [],
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    // The program could not be started: there will be no exit.
    child.once('error', () => resolve());
  });
  return { port: senderPort(child), exited, kill: () => child.kill('SIGKILL') };
}
