import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { VideoStatus } from '../../../src-main/domain/engine.ts';
import { isAppError } from '../../../src-main/domain/errors.ts';
import type { IndexEvent } from '../../../src-main/domain/stage.ts';
import { forkNodeChild, type EngineChild } from '../../../src-main/host/node-child.ts';
import { EngineSupervisor } from '../../../src-main/shell/engine-supervisor.ts';
import { root } from './batch.ts';

const entry = join(root, 'src-main/host/engine-process.ts');

/** As the app's shell holds its engine, but starting it again at once and as often as it dies. */
export function superviseEngine(libraryDir: string, onFork: (child: EngineChild) => void): EngineSupervisor {
  const options = { libraryDir, modelsDir: join(root, 'models'), holder: 'the shell of a test' };
  const fork = (): EngineChild => {
    const child = forkNodeChild(entry, options, process.execPath, process.env);
    onFork(child);
    return child;
  };
  const patience = { cancel: 10_000, stop: 3_000, health: 10_000, restart: 100, sound: 0 };
  return new EngineSupervisor(fork, () => {}, patience);
}

/** As the window does: opens and indexes every file, and asks again when the engine went away. */
export async function indexAll(
  engine: EngineSupervisor,
  files: readonly string[],
  onEvent: (file: string, event: IndexEvent) => void = () => {},
): Promise<void> {
  for (const file of files) {
    await persist(async () => {
      const { video } = (await engine.call('openVideo', { path: file })) as VideoStatus;
      const listener = { onEvent: (event: unknown) => onEvent(file, event as IndexEvent) };
      await engine.call('indexVideo', { video: video.id }, listener);
    });
  }
}

async function persist(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      // Busy: the engine of a shell that was killed is still ending its last model run.
      if (!isAppError(error) || !['ENGINE_UNAVAILABLE', 'LIBRARY_BUSY'].includes(error.code)) throw error;
      await delay(50);
    }
  }
}
