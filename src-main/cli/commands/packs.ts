import { resolve } from 'node:path';
import type { Command } from 'commander';
import { byteSize } from '../../domain/byte-size.ts';
import type { CallOptions, Engine, PackVerb } from '../../domain/engine.ts';
import type { PackEvent, PackStatus } from '../../domain/packs.ts';
import { exitCodes, type CommandContext, type ExitCode, type Perform } from '../command.ts';
import { withPacks } from '../engine.ts';
import { describePackStep, packLines, termsLines, verdictLines } from '../pack-text.ts';
import { Progress } from '../progress.ts';
import { print, printJson, tell } from '../terminal.ts';

type Packs = Pick<Engine, PackVerb>;
type Work = (packs: Packs, options: CallOptions<PackEvent>) => Promise<ExitCode | void>;

export function packsCommand(program: Command, perform: Perform): void {
  const packs = program
    .command('packs')
    .description(
      'list, add, check, move and delete video-language packs; nothing is downloaded unless `add` is called',
    );

  /** A command below `packs`, with `--json` and progress on stderr. */
  const add = (
    usage: string,
    description: string,
    work: (json: boolean, args: string[], flags: Flags) => Work,
  ): Command =>
    packs
      .command(usage)
      .description(description)
      .option('--json', 'print one JSON object')
      .action(function (this: Command) {
        const flags = this.opts<Flags>();
        const args = this.processedArgs as string[];
        return perform((context) => working(context, args[0] ?? 'packs', work(flags.json === true, args, flags)));
      });

  add('list', 'what is known, what is here, and what it needs', (json) => async (engine) => {
    const list = await engine.listPacks({});
    if (json) printJson(list);
    else print(packLines(list));
  });

  add(
    'add <pack>',
    'download a pack, or go on with it; Ctrl C pauses',
    (json, [pack = ''], { plan }) =>
      async (engine, options) => {
        const known = (await engine.listPacks({})).packs.find((one) => one.pack === pack);
        const isOpen = known?.way === 'download' && known.state === 'absent' && known.bytes === null;
        const planned = isOpen || plan ? await engine.planPack({ pack }, options) : known;
        if (planned) tell(termsLines(planned));
        if (plan) {
          if (json) printJson(planned);
          return;
        }
        const status = await engine.addPack({ pack }, options);
        if (json) printJson(status);
        else print(`${pack}: installed, ${byteSize(status.bytesHere)}`);
      },
  ).option('--plan', 'only ask for size and revision, and show the terms');

  add(
    'import <folder>',
    'copy a pack from a folder, without a network',
    (json, [folder = ''], { as }) =>
      async (engine, options) => {
        const status = await engine.importPack(
          { folder: resolve(folder), ...(as !== undefined && { pack: as }) },
          options,
        );
        tell(termsLines(status));
        if (json) printJson(status);
        else print(`${status.pack}: installed, ${byteSize(status.bytesHere)}`);
      },
  ).option('--as <pack>', 'which known pack it is, where the folder is a copy of its repository and has no pack.json');

  add(
    'verify [pack]',
    'read all files of a pack, or of all, and compare them with their sums',
    (json, [pack]) =>
      async (engine, options) => {
        const { packs: all } = await engine.listPacks({});
        // The LLaMA that came along is checked whenever it is opened, as all models are.
        const isPack = ({ way, family }: PackStatus): boolean => way !== 'embedded' || family !== 'llama';
        const here = all.filter((one) => isPack(one) && one.state === 'installed').map((one) => one.pack);
        const cameAlong = new Set(all.filter(({ way }) => way === 'embedded').map((one) => one.pack));
        const verdicts = [];
        for (const one of pack === undefined ? here : [pack])
          verdicts.push(await engine.verifyPack({ pack: one }, options));
        if (json) printJson({ packs: verdicts });
        else verdicts.forEach((verdict) => print(verdictLines(verdict, cameAlong.has(verdict.pack))));
        return verdicts.every(({ ok }) => ok) ? exitCodes.done : exitCodes.failed;
      },
  );

  add('remove <pack>', 'delete a pack, or what there is of its download', (json, [pack = '']) => async (engine) => {
    const { freedBytes } = await engine.removePack({ pack });
    if (json) printJson({ pack, freedBytes });
    else print(`${pack}: deleted, ${byteSize(freedBytes)} freed`);
  });

  add(
    'move <folder>',
    'move all packs into a folder, where later ones are put as well',
    (json, [folder = '']) =>
      async (engine, options) => {
        const list = await engine.movePacks({ folder: resolve(folder) }, options);
        if (json) printJson({ folder: list.folder });
        else print(list.folder);
      },
  );

  add(
    'mirror [address]',
    'show or set what stands in for the hub; `none` for the hub itself',
    (json, [address]) =>
      async (engine) => {
        if (address !== undefined) await engine.setPackMirror({ mirror: address === 'none' ? null : address });
        const { mirror } = await engine.listPacks({});
        if (json) printJson({ mirror });
        else print(mirror ?? 'none');
      },
  );
}

interface Flags {
  json?: boolean;
  plan?: boolean;
  as?: string;
}

async function working(context: CommandContext, name: string, work: Work): Promise<ExitCode | void> {
  return await withPacks(context, async (engine) => {
    using progress = new Progress(name);
    const onEvent = (event: PackEvent): void => progress.show(event.fraction, describePackStep(event));
    return await work(engine, { signal: context.signal, onEvent });
  });
}
