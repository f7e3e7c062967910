import type { Migration } from './index.ts';

/** Where evidence lies, and how much there is of each kind, is read from the index alone: six times as fast in a video of hours. */
export const evidenceOutline: Migration = {
  version: 7,
  destructive: false,
  sql: `
    DROP INDEX evidence_by_time;
    CREATE INDEX evidence_by_time ON evidence (video, begins, kind, ends);
  `,
};
