import { Option, type Command } from 'commander';
import type { Hit } from '../../domain/answer.ts';
import { evidenceKinds, type EvidenceKind } from '../../domain/evidence.ts';
import { parseLimit } from '../arguments.ts';
import { refuseEmpty } from '../empty-library.ts';
import { withEitherEngine } from '../engine.ts';
import { evidenceLine } from '../evidence-line.ts';
import type { Perform } from '../command.ts';
import { print, printJson } from '../terminal.ts';

interface SearchOptions {
  kind?: EvidenceKind;
  limit: number;
  json?: boolean;
}

export function searchCommand(program: Command, perform: Perform): void {
  program
    .command('search')
    .description('find moments in all indexed videos')
    .argument('<words>', 'what to look for')
    .addOption(new Option('--kind <kind>', 'only what was noticed in this way').choices(evidenceKinds))
    .addOption(new Option('--limit <count>', 'how many hits at most').argParser(parseLimit).default(20))
    .option('--json', 'print one JSON object')
    .action((query: string, { kind, limit, json }: SearchOptions) =>
      perform((context) =>
        withEitherEngine(context, async (engine) => {
          await refuseEmpty(engine, context);
          const request = { query, limit, ...(kind && { kinds: [kind] }) };
          const { hits } = await engine.search(request, { signal: context.signal });
          if (json) printJson({ hits: hits.map(hitJson) });
          else print(hits.map(hitLines).join('\n') || 'Nothing found.');
        }),
      ),
    );
}

function hitJson({ video, path, kind, start, end, text, score, why }: Hit): object {
  return { video, path, kind, start, end, text, score, why };
}

function hitLines(hit: Hit): string {
  return `${evidenceLine(hit.kind, hit, hit.text)}\n             ${hit.path} (${hit.why})`;
}
