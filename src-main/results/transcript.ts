import { z } from 'zod';
import type { Evidence } from '../domain/evidence.ts';
import type { SubtitleTrack } from '../domain/subtitles.ts';
import { share, times } from './values.ts';

const word = z.strictObject({ text: z.string(), confidence: share, ...times });
const segment = z.strictObject({
  ...times,
  text: z.string(),
  language: z.string().optional(),
  words: z.array(word).optional(),
});

/** What is said in a video, as programs read it. */
export const transcriptSchema = z.strictObject({
  segments: z.array(segment),
  subtitles: z
    .string()
    .optional()
    .describe('the track that the words were taken from; left out where they were recognised'),
});

/** @param subtitles the track that the words were taken from; undefined where they were recognised */
export function transcriptJson(
  lines: readonly Evidence[],
  subtitles: SubtitleTrack | undefined,
): z.infer<typeof transcriptSchema> {
  return {
    segments: lines.map(({ start, end, text, language, words }) => ({ start, end, text, language, words })),
    subtitles: subtitles?.source,
  };
}
