import { Option, type Command } from 'commander';
import type { Engine } from '../../domain/engine.ts';
import { evidenceKinds, type EvidenceKind } from '../../domain/evidence.ts';
import { hitsJson, hitsText } from '../../results/hit.ts';
import { parseLimit } from '../arguments.ts';
import { refuseEmpty } from '../empty-library.ts';
import { withEitherEngine } from '../engine.ts';
import { askedPicture, parseLike, similarJson, similarLines, type Like } from '../like.ts';
import type { Perform } from '../command.ts';
import { print, printJson } from '../terminal.ts';

interface SearchOptions {
  like?: Like;
  kind?: EvidenceKind;
  limit: number;
  json?: boolean;
}

export function searchCommand(program: Command, perform: Perform): void {
  const command = program
    .command('search')
    .description('find moments in all indexed videos, by words or by a picture')
    .argument('[words]', 'what to look for')
    .addOption(
      new Option('--like <picture>', 'what looks like a picture file, or like a moment (video.mp4@1:23)').argParser(
        parseLike,
      ),
    )
    .addOption(new Option('--kind <kind>', 'only what was noticed in this way').choices(evidenceKinds))
    .addOption(new Option('--limit <count>', 'how many hits at most').argParser(parseLimit).default(20))
    .option('--json', 'print one JSON object');
  command.action((words: string | undefined, options: SearchOptions) => {
    const { like, kind } = options;
    if (words === undefined && !like) command.error("error: missing required argument 'words'");
    if (words !== undefined && like) command.error('error: give words or --like, not both');
    if (like && kind) command.error('error: --kind is for words');
    return perform((context) =>
      withEitherEngine(context, async (engine) => {
        await refuseEmpty(engine, context);
        if (like) await searchLike(engine, like, options, context.signal);
        else await searchWords(engine, words!, options, context.signal);
      }),
    );
  });
}

async function searchWords(
  engine: Engine,
  query: string,
  { kind, limit, json }: SearchOptions,
  signal: AbortSignal,
): Promise<void> {
  const { hits } = await engine.search({ query, limit, ...(kind && { kinds: [kind] }) }, { signal });
  if (json) printJson(hitsJson(hits));
  else print(hitsText(hits));
}

async function searchLike(
  engine: Engine,
  like: Like,
  { limit, json }: SearchOptions,
  signal: AbortSignal,
): Promise<void> {
  const asked = await askedPicture(engine, like, signal);
  const { hits } = await engine.findSimilar({ ...asked, limit }, { signal });
  if (json) printJson({ hits: hits.map(similarJson) });
  else print(hits.map(similarLines).join('\n') || 'Nothing looks like it.');
}
