import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const clip = z.strictObject({
  /** File of the large collection. */
  file: z.string(),
  /** Seconds of the file that are left out at its beginning, and that are taken. */
  from: z.number().nonnegative().default(0),
  seconds: z.number().positive().optional(),
});

const recording = z.strictObject({
  name: z.string(),
  /** Rules may be chosen on `work`; of `report` only figures are told. */
  set: z.enum(['work', 'report']),
  /** Each is of one subject, and a chapter. */
  parts: z.array(z.strictObject({ clips: z.array(clip) })),
});

/** Parts of known content, one after another: where one ends and the next begins, a chapter should begin. */
export type ChapterRecording = z.infer<typeof recording>;

export function readChapterRecordings(): ChapterRecording[] {
  return z.array(recording).parse(JSON.parse(readFileSync(join(import.meta.dirname, 'recordings.json'), 'utf8')));
}
