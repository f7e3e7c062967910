import type { Command } from 'commander';
import { withEngine } from '../engine.ts';
import type { Perform } from '../command.ts';
import { complain } from '../terminal.ts';

export function mcpCommand(program: Command, perform: Perform): void {
  program
    .command('mcp')
    .description(
      'answer an assistant by the Model Context Protocol over standard input and output; reads the library only',
    )
    .action(() =>
      perform((context) =>
        // Reading keeps nobody else from writing: assistants leave this running for days.
        withEngine(context, 'read', async (engine) => {
          const { serveMcp } = await import('../../api/mcp/serve-mcp.ts');
          await serveMcp({
            engine,
            version: program.version()!,
            signal: context.signal,
            onError: (error) => complain(error),
          });
        }),
      ),
    );
}
