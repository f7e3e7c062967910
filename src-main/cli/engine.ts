import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Engine, PackVerb, VideoStatus } from '../domain/engine.ts';
import { isAppError } from '../domain/errors.ts';
import { isFinished } from '../domain/stage.ts';
import { provingInProcess, type CommandLine } from '../host/provider-process.ts';
import { libraryFolder, settingsFile } from '../store/paths.ts';
import { readSettings } from '../store/settings.ts';
import { indexWithProgress } from './indexing.ts';
import type { CommandContext } from './command.ts';

/** Does `work` with an engine on the person's library. */
export async function withEngine<T>(
  { library }: CommandContext,
  mode: 'write' | 'read',
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  // Loaded here: help and complaints about usage should not wait for the native libraries.
  const { createEngine } = await import('../engine.ts');
  await using engine = await createEngine({
    prove: provingInProcess(ownCommandLine()),
    libraryDir: libraryFolder(library),
    modelsDir: modelsFolder(),
    ffmpegPath: readSettings(settingsFile()).ffmpegPath ?? undefined,
    mode,
    holder: 'the sightsound command',
  });
  return await work(engine);
}

/** Does `work` with the packs alone: it needs no library and disturbs no program that has it. */
export async function withPacks<T>(
  { library }: CommandContext,
  work: (packs: Pick<Engine, PackVerb>) => Promise<T>,
): Promise<T> {
  const { packVerbsOf } = await import('../engine.ts');
  return await work(packVerbsOf({ libraryDir: libraryFolder(library), modelsDir: modelsFolder() }));
}

/** As `withEngine`, for work that only keeps what models derive: it writes if it can, and reads beside another writer. */
export async function withEitherEngine<T>(context: CommandContext, work: (engine: Engine) => Promise<T>): Promise<T> {
  return await withEngine(context, 'write', work).catch((error: unknown) => {
    if (isBusy(error)) return withEngine(context, 'read', work);
    throw error;
  });
}

/**
 * Does `work` with the video in a file, after everything in it was indexed. While another program holds the library, a
 * video that is finished can still be read.
 */
export async function withIndexedVideo<T>(
  context: CommandContext,
  file: string,
  work: (engine: Engine, status: VideoStatus) => Promise<T>,
): Promise<T> {
  try {
    return await withEngine(context, 'write', async (engine) => {
      const { video } = await engine.openVideo({ path: resolve(file) }, { signal: context.signal });
      await indexWithProgress(engine, video, context.signal);
      return await work(engine, await engine.getVideo({ video: video.id }));
    });
  } catch (busy) {
    if (!isBusy(busy)) throw busy;
    return await withEngine(context, 'read', async (engine) => {
      const status = await finishedVideo(engine, file);
      if (!status) throw busy;
      return await work(engine, status);
    });
  }
}

function isBusy(error: unknown): boolean {
  return isAppError(error) && error.code === 'LIBRARY_BUSY';
}

/** The packaged app says where its models are; in a checkout they lie at the root. */
function modelsFolder(): string {
  return process.env['SIGHTSOUND_MODELS'] || resolve(import.meta.dirname, '../../models');
}

/** How this very program was started: in a package the first word is the command already, elsewhere it is the program's own file. */
function ownCommandLine(): CommandLine {
  const { versions, defaultApp, argv, execPath } = process as NodeJS.Process & { defaultApp?: boolean };
  const isPackaged = versions['electron'] !== undefined && defaultApp !== true;
  const firstWord = argv.findIndex((word, at) => at > 0 && !word.startsWith('-'));
  return { program: execPath, args: argv.slice(1, isPackaged ? firstWord : firstWord + 1) };
}

async function finishedVideo(engine: Engine, file: string): Promise<VideoStatus | undefined> {
  const path = await realpath(file).catch(() => undefined);
  const status = (await engine.listVideos({})).find(({ video }) => video.path === path);
  return status && isFinished(status.stages) ? status : undefined;
}
