import type { Command } from 'commander';
import { planDescriptions, type Described } from '../../domain/descriptions.ts';
import { webVideoText } from '../../domain/subtitle-files.ts';
import type { Perform } from '../command.ts';
import { withIndexedVideo } from '../engine.ts';
import { writeOrPrint } from '../write-text.ts';

export function descriptionsCommand(program: Command, perform: Perform): void {
  program
    .command('descriptions')
    .description(
      'write what comes into view as WebVTT descriptions, in the gaps of the speech; the video is indexed first if needed',
    )
    .argument('<file>')
    .option('-o, --output <file>', 'file to write; printed when not given')
    .action((file: string, { output }: { output?: string }) =>
      perform((context) =>
        withIndexedVideo(context, file, async (engine, { video }) => {
          const all = await engine.listEvidence({ video: video.id });
          const { said = [], written = [], seen = [], heard = [] } = Object.groupBy(all, ({ kind }) => kind);
          const { shots } = await engine.getPictures({ video: video.id });
          const described = { evidence: { said, written, seen, heard }, shots, knownTo: video.media.duration };
          const text = webVideoText(planDescriptions(described, { wordsFor, mayWait: false }));
          await writeOrPrint(text, output);
        }),
      ),
    );
}

function wordsFor({ newShot, things, words }: Described): string {
  const names = things.map(({ name, count }) => (count > 1 ? `${name} (${count} at once)` : name));
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
  return [
    ...(names.length > 0 ? [`${newShot ? 'New shot, looks' : 'Looks'} like ${list}.`] : []),
    ...words.map((text) => `Text: ${text}.`),
  ].join(' ');
}
