import type { Command } from 'commander';
import type { DoctorCheck, DoctorReport, Engine } from '../../domain/engine.ts';
import { isAppError, toAppError } from '../../domain/errors.ts';
import { libraryFolder } from '../../store/paths.ts';
import { withEngine } from '../engine.ts';
import { exitCodes, type CommandContext, type Perform } from '../command.ts';
import { print, printJson } from '../terminal.ts';

export function doctorCommand(program: Command, perform: Perform): void {
  program
    .command('doctor')
    .description('check everything that the program stands on')
    .option('--json', 'print one JSON object')
    .action(({ json }: { json?: boolean }) =>
      perform(async (context) => {
        const report = await examine(context);
        if (json) printJson(report);
        else print(report.checks.map(checkLine).join('\n'));
        return report.ok ? exitCodes.done : exitCodes.failed;
      }),
    );
}

/** Never fails: what keeps the engine from starting is what a person wants to know. */
async function examine(context: CommandContext): Promise<DoctorReport> {
  const machine: DoctorCheck[] = [
    { name: 'program', ok: true, detail: `Node ${process.versions.node} on ${process.platform} ${process.arch}` },
    { name: 'library folder', ok: true, detail: libraryFolder(context.library) },
  ];
  const look = (engine: Engine): Promise<DoctorReport> => engine.doctor({}, { signal: context.signal });
  try {
    // Read first: it disturbs no other program. A library that is not there yet is made, which is a check as well.
    const report = await withEngine(context, 'read', look).catch((error: unknown) => {
      if (isAppError(error) && error.code === 'LIBRARY_MISSING') return withEngine(context, 'write', look);
      throw error;
    });
    return { ok: report.ok, checks: [...machine, ...report.checks] };
  } catch (error) {
    const { code, message } = toAppError(error);
    return { ok: false, checks: [...machine, { name: 'engine', ok: false, detail: `${message} (${code})` }] };
  }
}

function checkLine({ name, ok, detail }: DoctorCheck): string {
  return `${ok ? 'good' : 'BAD '}  ${name.padEnd(15)}  ${detail}`;
}
