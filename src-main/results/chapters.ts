import { z } from 'zod';
import { chapterOrigins, type ChapterList, type ListedChapter } from '../domain/chapters.ts';
import type { EvidenceKind } from '../domain/evidence.ts';
import { formatTime } from '../domain/time.ts';
import { count, kind, times } from './values.ts';

const chapter = z.strictObject({
  ...times,
  title: z.string().optional(),
  from: z.strictObject({ evidence: count, kind }).optional().describe('what the title was taken from, word for word'),
});

/** Chapters with what their titles rest on, as programs read them. */
export const chaptersSchema = z.strictObject({
  origin: z.enum(chapterOrigins).describe('the file, the person, or made from evidence'),
  chapters: z.array(chapter),
});

export function chaptersJson({ origin, chapters }: ChapterList): z.infer<typeof chaptersSchema> {
  return { origin, chapters };
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

/** Chapters as lines, each with its start and what its title was taken from. */
export function chaptersText({ origin, chapters }: ChapterList): string {
  if (chapters.length === 0) return 'No chapters: the video is short, or nothing in it changes for long.';
  const rows = chapters.map((one, at) => {
    const from = one.from ? `  (${ways[one.from.kind]})` : '';
    return `${formatTime(one.start).padStart(8)}  ${chapterName(one, at)}${from}`;
  });
  return [origins[origin], ...rows].join('\n');
}

/** What a chapter is called; its number where it has no title. @param at counts from 0 */
export function chapterName({ title }: ListedChapter, at: number): string {
  return title ?? `Chapter ${at + 1}`;
}
