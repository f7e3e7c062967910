import type { Migration } from './index.ts';

/** How many of a thing are seen at once, what frames look like, and where a file that is cut short ends. */
export const seenAndWritten: Migration = {
  version: 3,
  destructive: false,
  sql: `
    ALTER TABLE evidence ADD COLUMN count INTEGER;

    -- Media time in seconds.
    ALTER TABLE videos ADD COLUMN cut_short REAL;

    -- Features of chosen frames, in eight bits each. The frame itself may be stored a moment later.
    CREATE TABLE frame_features (
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      time REAL NOT NULL,
      features BLOB NOT NULL,
      PRIMARY KEY (video, time)
    ) STRICT;
  `,
};
