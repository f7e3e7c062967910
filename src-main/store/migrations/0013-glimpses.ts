import type { Migration } from './index.ts';

/** What models took for possible, surely enough for evidence or not: search looks there when evidence names nothing. */
export const glimpses: Migration = {
  version: 13,
  destructive: false,
  sql: `
    CREATE TABLE glimpses (
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      -- By label, because a search asks for some labels of every video.
      label TEXT NOT NULL,
      begins REAL NOT NULL,
      ends REAL NOT NULL,
      stage TEXT NOT NULL,
      score REAL NOT NULL,
      PRIMARY KEY (video, label, begins, stage)
    ) STRICT, WITHOUT ROWID;
  `,
};
