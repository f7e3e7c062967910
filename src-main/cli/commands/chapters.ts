import { Option, type Command } from 'commander';
import { chapterFile, chapterFormats, suitsYoutube, type ChapterFormat } from '../../domain/chapter-files.ts';
import type { ChapterList, ListedChapter } from '../../domain/chapters.ts';
import type { EvidenceKind } from '../../domain/evidence.ts';
import { formatTime } from '../../domain/time.ts';
import type { Perform } from '../command.ts';
import { withIndexedVideo } from '../engine.ts';
import { tell, toJson } from '../terminal.ts';
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
          const text = format === undefined ? listText(list) : formatted(format, list);
          await writeOrPrint(text, output);
        }),
      ),
    );
}

function formatted(format: ChapterFormat, list: ChapterList): string {
  // Whoever reads JSON may want to know what a title rests on.
  if (format === 'json') return toJson({ origin: list.origin, chapters: list.chapters });
  const named = list.chapters.map((chapter, at) => ({ ...chapter, title: nameOf(chapter, at) }));
  if (format === 'youtube' && !suitsYoutube(named))
    tell('YouTube wants at least three chapters of ten seconds or more, the first at 0:00.');
  return chapterFile(format, named).trimEnd();
}

const origins: Readonly<Record<ChapterList['origin'], string>> = {
  file: 'The file names these chapters.',
  made: 'Made from what is said, written, seen and heard; each title stands there word for word.',
  person: 'You changed these chapters.',
};
const ways: Readonly<Record<EvidenceKind, string>> = {
  said: 'said',
  written: 'written on screen',
  seen: 'seen',
  heard: 'heard',
};

function listText({ origin, chapters }: ChapterList): string {
  if (chapters.length === 0) return 'No chapters: the video is short, or nothing in it changes for long.';
  const rows = chapters.map((chapter, at) => {
    const from = chapter.from ? `  (${ways[chapter.from.kind]})` : '';
    return `${formatTime(chapter.start).padStart(8)}  ${nameOf(chapter, at)}${from}`;
  });
  return [origins[origin], ...rows].join('\n');
}

function nameOf({ title }: ListedChapter, at: number): string {
  return title ?? `Chapter ${at + 1}`;
}
