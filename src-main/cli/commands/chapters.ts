import { Option, type Command } from 'commander';
import { chapterFile, chapterFormats, suitsYoutube, type ChapterFormat } from '../../domain/chapter-files.ts';
import type { ChapterList } from '../../domain/chapters.ts';
import { chapterName, chaptersJson, chaptersText } from '../../results/chapters.ts';
import { toJson } from '../../results/json.ts';
import type { Perform } from '../command.ts';
import { withIndexedVideo } from '../engine.ts';
import { tell } from '../terminal.ts';
import { writeOrPrint } from '../write-text.ts';

interface Options {
  format?: ChapterFormat;
  made?: boolean;
  output?: string;
}

export function chaptersCommand(program: Command, perform: Perform): void {
  program
    .command('chapters')
    .description(
      'print the chapters of a video: yours, else those of the file, else made from what is said, written, seen and heard; the video is indexed first if needed',
    )
    .argument('<file>')
    .addOption(
      new Option('--format <format>', 'lines for YouTube, WebVTT, metadata for ffmpeg, Markdown or JSON').choices(
        chapterFormats,
      ),
    )
    .option('--made', 'those made from evidence, even where the file or you name others')
    .option('-o, --output <file>', 'file to write; printed when not given')
    .action((file: string, { format, made = false, output }: Options) =>
      perform((context) =>
        withIndexedVideo(context, file, async (engine, { video }) => {
          const list = await engine.getChapters({ video: video.id, made });
          const text = format === undefined ? chaptersText(list) : formatted(format, list);
          await writeOrPrint(text, output);
        }),
      ),
    );
}

function formatted(format: ChapterFormat, list: ChapterList): string {
  // Whoever reads JSON may want to know what a title rests on.
  if (format === 'json') return toJson(chaptersJson(list));
  const named = list.chapters.map((chapter, at) => ({ ...chapter, title: chapterName(chapter, at) }));
  if (format === 'youtube' && !suitsYoutube(named))
    tell('YouTube wants at least three chapters of ten seconds or more, the first at 0:00.');
  return chapterFile(format, named).trimEnd();
}
