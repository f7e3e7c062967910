import { z } from 'zod';
import { indexReportSchema } from '../results/index-report.ts';
import { count, failure, path, share, stage } from '../results/values.ts';
import { ask } from './verbs/ask.ts';

/** What came of indexing files and folders. */
const indexedSchema = z.strictObject({
  reports: z.array(indexReportSchema),
  failures: z.array(z.strictObject({ path, ...failure.shape })).describe('files that failed; the rest is done'),
});

const results = { index: indexedSchema, ask: ask.result };

/** What each kind of job ends with. */
export interface JobResults {
  index: z.output<typeof results.index>;
  ask: z.output<typeof results.ask>;
}

const progress = z.strictObject({
  fraction: share.describe('of all files'),
  path,
  stage,
  position: count.describe('of the file that is at work, from 1'),
  count,
  etaSeconds: z.number().nullable().describe('left for all files, where that can be told'),
});

/** Work that was begun by a request. */
export const jobSchema = z.strictObject({
  job: z.string(),
  kind: z.enum(['index', 'ask']),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  progress: progress.optional(),
  index: results.index.optional().describe('of indexing; grows while it runs'),
  ask: results.ask.optional().describe('of a question'),
  error: failure.optional(),
});
export type Job = z.output<typeof jobSchema>;
