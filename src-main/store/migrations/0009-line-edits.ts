import type { Migration } from './index.ts';

/** Lines that a person has written anew: both versions are kept. */
export const lineEdits: Migration = {
  version: 9,
  destructive: false,
  sql: `
    -- What was recognised, where \`text\` is a person's.
    ALTER TABLE evidence ADD COLUMN original TEXT;

    -- What a person wrote for lines that have gone, until a line at the same time comes again.
    CREATE TABLE set_aside (
      id INTEGER PRIMARY KEY,
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      stage TEXT NOT NULL,
      begins REAL NOT NULL,
      ends REAL NOT NULL,
      text TEXT NOT NULL,
      original TEXT NOT NULL
    ) STRICT;
    CREATE INDEX set_aside_by_time ON set_aside (video, begins);

    -- Whichever way a line goes, but not when its video is erased.
    CREATE TRIGGER edit_set_aside AFTER DELETE ON evidence
    WHEN old.original IS NOT NULL AND EXISTS (SELECT 1 FROM videos WHERE id = old.video) BEGIN
      INSERT INTO set_aside (video, stage, begins, ends, text, original)
      VALUES (old.video, old.stage, old.begins, old.ends, old.text, old.original);
    END;
  `,
};
