import type { ListedChapter } from './chapters.ts';
import { webVideoText } from './subtitle-files.ts';
import { formatTime } from './time.ts';

/** Ways to write chapters down: lines for a description on YouTube, WebVTT, ffmpeg's metadata, Markdown, JSON. */
export const chapterFormats = ['youtube', 'vtt', 'ffmetadata', 'markdown', 'json'] as const;
export type ChapterFormat = (typeof chapterFormats)[number];

/** A chapter with the name that it is shown by. */
export type NamedChapter = Omit<ListedChapter, 'title'> & { title: string };

const writers: Readonly<Record<ChapterFormat, (chapters: readonly NamedChapter[]) => string>> = {
  youtube: (chapters) => lines(chapters.map(({ start, title }) => `${formatTime(start)} ${title}`)),
  vtt: (chapters) => webVideoText(chapters.map(({ start, end, title }) => ({ start, end, text: title }))),
  ffmetadata: (chapters) => lines([';FFMETADATA1', ...chapters.flatMap(metadataOf)]),
  markdown: (chapters) =>
    lines(
      chapters.map(({ start, title }) => `- **${formatTime(start)}** ${title.replace(/([\\`*_[\]<>#])/g, '\\$1')}`),
    ),
  json: (chapters) => `${JSON.stringify({ chapters }, null, 2)}\n`,
};

/** Chapters as the text of a file. */
export function chapterFile(format: ChapterFormat, chapters: readonly NamedChapter[]): string {
  return writers[format](chapters);
}

/** The ending of such a file's name. */
export const chapterFileEndings: Readonly<Record<ChapterFormat, string>> = {
  youtube: 'txt',
  vtt: 'vtt',
  ffmetadata: 'txt',
  markdown: 'md',
  json: 'json',
};

/** What YouTube asks of the lines in a description: the first at 0:00, at least three, each ten seconds long. */
export function suitsYoutube(chapters: readonly NamedChapter[]): boolean {
  return (
    chapters.length >= 3 && chapters[0]!.start < 1 && chapters.every(({ start, end }) => end - Math.floor(start) >= 10)
  );
}

/** Its special characters are kept from being read as such. */
function metadataOf({ start, end, title }: NamedChapter): string[] {
  const [from, to] = [start, end].map((time) => Math.round(time * 1000));
  return ['[CHAPTER]', 'TIMEBASE=1/1000', `START=${from}`, `END=${to}`, `title=${title.replace(/[=;#\\\n]/g, '\\$&')}`];
}

function lines(some: readonly string[]): string {
  return `${some.join('\n')}\n`;
}
