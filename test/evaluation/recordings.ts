import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const placed = z.strictObject({
  /** File of the large collection. */
  clip: z.string(),
  /** Seconds of media time. */
  start: z.number().nonnegative(),
});

const recording = z.strictObject({
  name: z.string(),
  /** Length; evidence lies within. */
  seconds: z.number().positive(),
  /** A file of the large collection, asked about as it is. */
  file: z.string().optional(),
  /** A film of the collection whose picture is taken. */
  film: z.string().optional(),
  /** Drawings, each on screen until the next. */
  pictures: z.array(placed).optional(),
  /** Clips that are heard, with silence between. */
  sounds: z.array(placed).optional(),
});

/** What questions are asked about: a file as it is, or clips of known content laid at known times, so that the truth is known to a tenth of a second. */
export type Recording = z.infer<typeof recording>;

/** All recordings, by name. */
export const recordings: ReadonlyMap<string, Recording> = new Map(
  z
    .array(recording)
    .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'recordings.json'), 'utf8')))
    .map((one) => [one.name, one]),
);
