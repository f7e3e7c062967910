import { Argument, type Command } from 'commander';
import { providerNames, type ProviderName } from '../../domain/providers.ts';
import type { Perform } from '../command.ts';
import { printJson } from '../terminal.ts';

/** For the program itself, which starts it as a process that may be lost. */
export function proveProviderCommand(program: Command, perform: Perform): void {
  program
    .command('prove-provider', { hidden: true })
    .addArgument(new Argument('<provider>').choices(providerNames))
    .action((provider: ProviderName) =>
      perform(async () => {
        const { proveProvider } = await import('../../engine.ts');
        printJson(await proveProvider(provider));
      }),
    );
}
