import { z } from 'zod';
import { chapterFormats } from '../../../src-main/domain/chapter-files.ts';
import { chapterOrigins, longestChapterTitle, mostChapters } from '../../../src-main/domain/chapters.ts';
import { kind, name, noEvent, rowId, seconds, text, times, videoId } from './values.ts';

// Chapters of a video, and files of them.

const named = {
  title: z.string().trim().min(1).max(longestChapterTitle).optional(),
  from: z.strictObject({ evidence: rowId, kind }).optional(),
};
const list = z.strictObject({
  origin: z.enum(chapterOrigins),
  chapters: z.array(z.strictObject({ ...times, ...named })).max(mostChapters),
  isWhole: z.boolean(),
});

export const chapterSchemas = {
  getChapters: {
    input: z.strictObject({ video: videoId, made: z.boolean().optional() }),
    output: list,
    event: noEvent,
  },
  setChapters: {
    input: z.strictObject({
      video: videoId,
      chapters: z
        .array(z.strictObject({ start: seconds, ...named }))
        .max(mostChapters)
        .nullable(),
    }),
    output: list,
    event: noEvent,
  },
  saveChapters: {
    input: z.strictObject({ name, format: z.enum(chapterFormats), text: text(2_000_000) }),
    output: z.strictObject({ saved: z.boolean() }),
    event: noEvent,
  },
};
