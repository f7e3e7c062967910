import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { clipFileName, type ClipRequest } from '../../domain/clip-export.ts';
import { formatTime } from '../../domain/time.ts';
import { parseTime } from '../arguments.ts';
import type { CommandContext, Perform } from '../command.ts';
import { withEitherEngine } from '../engine.ts';
import { descriptionsCommand } from './export-descriptions.ts';
import { print, tell } from '../terminal.ts';

interface ClipOptions {
  from?: number;
  to?: number;
  lossless?: boolean;
  output?: string;
}

export function exportCommand(program: Command, perform: Perform): void {
  const command = program.command('export').description('write parts of a video, or what is known of it, to files');
  descriptionsCommand(command, perform);
  const clip = command.command('clip');
  clip
    .description('write a part of a video to a file of its own, exactly its frames, or without re-encoding')
    .argument('<file>')
    .addOption(new Option('--from <time>', 'where the clip begins (seconds or m:ss)').argParser(parseTime))
    .addOption(new Option('--to <time>', 'where it ends').argParser(parseTime))
    .option('--lossless', 'copy picture and sound as they are, from the keyframe before')
    .option('-o, --output <file>', 'file to write; a name made of the video and the times when not given')
    .action((file: string, options: ClipOptions) => {
      const { from = 0, to = Infinity } = options;
      if (from >= to) clip.error('error: --from must be before --to');
      return perform((context) => exportClip(context, file, options));
    });
}

async function exportClip(context: CommandContext, file: string, options: ClipOptions): Promise<void> {
  const { signal } = context;
  await withEitherEngine(context, async (engine) => {
    // Beside another writer nothing can be added to the library, and a video that is in it needs not be.
    const [known] = (await engine.findVideos({ paths: [resolve(file)] }, { signal })).videos;
    const { video } = known
      ? await engine.getVideo({ video: known })
      : await engine.openVideo({ path: resolve(file) }, { signal });
    const clip = { start: options.from ?? 0, end: Math.min(options.to ?? Infinity, video.media.duration) };
    const way: ClipRequest['way'] = options.lossless ? 'lossless' : 'exact';
    const path = resolve(options.output ?? clipFileName(video, clip, way));
    let told = 0;
    const written = await engine.exportClip(
      { video: video.id, clip, way, path },
      {
        signal,
        onEvent: ({ fraction }) => {
          if (fraction < told + 0.1) return;
          told = fraction;
          tell(`${video.name}: ${Math.floor(fraction * 100)} % written`);
        },
      },
    );
    if (clip.start - written.start > 0.05)
      tell(`The clip begins at ${formatTime(written.start)}, where the picture can begin without re-encoding.`);
    print(written.path);
  });
}
