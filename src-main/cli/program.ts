import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { isCancelled } from '../domain/errors.ts';
import { cancelOnSignals } from './cancel.ts';
import { exitCodes, type ExitCode, type Perform } from './command.ts';
import { askCommand } from './commands/ask.ts';
import { chaptersCommand } from './commands/chapters.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { indexCommand } from './commands/index-files.ts';
import { mcpCommand } from './commands/mcp.ts';
import { packsCommand } from './commands/packs.ts';
import { proveProviderCommand } from './commands/prove-provider.ts';
import { searchCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { transcriptCommand } from './commands/transcript.ts';
import { complain } from './terminal.ts';

/** Runs one command line, with everything printed, and resolves with its exit code. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  using cancel = cancelOnSignals();
  let code: ExitCode = exitCodes.done;
  const root = rootCommand();
  const perform: Perform = async (work) => {
    const { library } = root.opts<{ library?: string }>();
    code = (await work({ library, signal: cancel.signal })) ?? exitCodes.done;
  };
  for (const add of [
    indexCommand,
    searchCommand,
    askCommand,
    showCommand,
    transcriptCommand,
    chaptersCommand,
    exportCommand,
    packsCommand,
    serveCommand,
    mcpCommand,
    doctorCommand,
    proveProviderCommand,
  ])
    add(root, perform);
  try {
    await root.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // The parser has printed its help or its complaint already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (isCancelled(error) || cancel.signal.aborted) {
      complain('Cancelled: what is stored so far is kept, and the next run goes on from there.', 'CANCELLED');
      return exitCodes.cancelled;
    }
    complain(error);
    return exitCodes.failed;
  }
}

function rootCommand(): Command {
  const program = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string;
    description: string;
  };
  return new Command('sightsound')
    .description(program.description)
    .version(program.version)
    .option('--library <folder>', 'folder of the library (else SIGHTSOUND_HOME, else where the app keeps it)')
    .configureOutput({ outputError: (text) => complain(text.replace(/^error: /, '').trim(), 'USAGE') })
    .exitOverride()
    .showHelpAfterError('Run `sightsound --help` to see what is there.')
    .addHelpText('after', '\nExit codes: 0 done, 1 some files failed, 2 wrong usage, 130 cancelled.');
}
