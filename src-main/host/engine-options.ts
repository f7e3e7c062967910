import type { CommandLine } from './provider-process.ts';

/** What an engine process is told when it is started; the thread inside it gets the same. */
export interface EngineOptions {
  /** Folder of the library. */
  libraryDir: string;
  /** Folder of the embedded models. */
  modelsDir: string;
  /** ffmpeg program chosen by the person; without one the engine finds it. */
  ffmpegPath?: string;
  /** Who holds the library, for the message that a second writer gets. */
  holder?: string;
  /** How the command line is started, for what must happen in a process that may be lost. */
  commandLine?: CommandLine;
}

/** The options as the one argument of an engine process. */
export function toArgument(options: EngineOptions): string {
  return JSON.stringify(options);
}

export function fromArgument(argument: string | undefined): EngineOptions {
  return JSON.parse(argument ?? '{}') as EngineOptions;
}
