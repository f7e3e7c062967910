import { findFiles } from '../batch/find-files.ts';
import type { Engine } from '../domain/engine.ts';
import type { Video } from '../domain/video.ts';
import { type CommandContext, type ExitCode, exitCodes } from './command.ts';
import { withEngine } from './engine.ts';
import { batchWithProgress } from './indexing.ts';
import { complain } from './terminal.ts';

/** Indexes files and those in folders, then asks about each by itself; a file that fails is named, and the rest is done. */
export async function askEach(
  context: CommandContext,
  paths: readonly string[],
  ask: (engine: Engine, video: Video) => Promise<void>,
): Promise<ExitCode> {
  return await withEngine(context, 'write', async (engine) => {
    let failures = 0;
    const onFailure = (path: string, error: unknown): void => {
      failures++;
      complain(error, undefined, path);
    };
    const videos: Video[] = [];
    const onReport = (_report: unknown, video: Video): void => void videos.push(video);
    const files = await findFiles(engine, paths, context.signal, onFailure);
    await batchWithProgress(engine, context.signal, { onFailure, onReport }).run(files);
    for (const video of videos) await ask(engine, video);
    return failures > 0 ? exitCodes.failed : exitCodes.done;
  });
}
