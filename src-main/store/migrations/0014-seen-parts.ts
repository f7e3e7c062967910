import type { Migration } from './index.ts';

/** What was counted and measured of something seen in the parts of its time. Libraries of before have none until they are looked through again. */
export const seenParts: Migration = {
  version: 14,
  destructive: false,
  sql: `
    -- Only parts with more than one, or with a clear colour.
    CREATE TABLE seen_parts (
      evidence INTEGER NOT NULL REFERENCES evidence ON DELETE CASCADE,
      begins REAL NOT NULL,
      ends REAL NOT NULL,
      count INTEGER NOT NULL,
      -- Names with shares in hundredths, 'red 62 white 31'; '' without a clear colour.
      colours TEXT NOT NULL,
      PRIMARY KEY (evidence, begins)
    ) STRICT, WITHOUT ROWID;
  `,
};
