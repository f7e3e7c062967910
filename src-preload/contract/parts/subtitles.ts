import { z } from 'zod';
import { subtitleVerdicts } from '../../../src-main/domain/subtitles.ts';
import { fraction, name, text, times } from './values.ts';

// Subtitles of a video.

export const subtitleSource = z.string().min(1).max(500);
export const subtitleTracks = z
  .array(
    z.strictObject({
      source: subtitleSource,
      format: name,
      language: text(35).optional(),
      title: name.optional(),
      forced: z.boolean(),
      cues: z.int().min(0),
      verdict: z.enum(subtitleVerdicts),
      agreement: fraction.optional(),
      offset: z.number().min(-1e8).max(1e8).optional(),
    }),
  )
  .max(1_000);
export const cues = z.array(z.strictObject({ ...times, text: text(1_000) })).max(100_000);
