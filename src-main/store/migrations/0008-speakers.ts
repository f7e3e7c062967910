import type { Migration } from './index.ts';

/** Who says each line, told by the voice. Voices serve to tell the speakers of one video apart and are erased with it. */
export const speakers: Migration = {
  version: 8,
  destructive: false,
  sql: `
    -- Number within the video; \`likeness\` of the voices, 0..1.
    ALTER TABLE evidence ADD COLUMN speaker INTEGER;
    ALTER TABLE evidence ADD COLUMN likeness REAL;
    -- 1 where a person said who it is.
    ALTER TABLE evidence ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE voices (
      evidence INTEGER PRIMARY KEY REFERENCES evidence ON DELETE CASCADE,
      vector BLOB NOT NULL
    ) STRICT;

    -- What a person calls a speaker, with the mean of the voices, by which the name is found again when lines come anew.
    CREATE TABLE speakers (
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      number INTEGER NOT NULL,
      name TEXT NOT NULL,
      voice BLOB NOT NULL,
      PRIMARY KEY (video, number)
    ) STRICT, WITHOUT ROWID;
  `,
};
