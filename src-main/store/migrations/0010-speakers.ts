import type { Migration } from './index.ts';

/** Who says each line, told by the voice. Voices serve to tell the speakers of one video apart, and are erased with it. */
export const speakers: Migration = {
  version: 10,
  destructive: false,
  sql: `
    -- Number within the video, likeness of the voices from 0 to 1, and what a person calls the speaker.
    ALTER TABLE evidence ADD COLUMN speaker INTEGER;
    ALTER TABLE evidence ADD COLUMN likeness REAL;
    ALTER TABLE evidence ADD COLUMN speaker_name TEXT;
    -- 1 where a person said who it is.
    ALTER TABLE evidence ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0;

    -- The voice of a line, as a unit vector.
    CREATE TABLE voices (
      evidence INTEGER PRIMARY KEY REFERENCES evidence ON DELETE CASCADE,
      vector BLOB NOT NULL
    ) STRICT;

    -- Names, with the mean of the voices by which a name is found again when lines come anew.
    CREATE TABLE speaker_names (
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      number INTEGER NOT NULL,
      name TEXT NOT NULL,
      voice BLOB NOT NULL,
      PRIMARY KEY (video, number)
    ) STRICT, WITHOUT ROWID;
  `,
};
