import type { Migration } from './index.ts';

/** Chapters that were made from evidence, and beside them those that a person has made of them. */
export const chapters: Migration = {
  version: 12,
  destructive: false,
  sql: `
    -- That there is such a list, which may be empty.
    CREATE TABLE chapter_lists (
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      origin TEXT NOT NULL CHECK (origin IN ('made', 'person')),
      -- Of those made: what they were made of, and by which rules.
      version TEXT NOT NULL,
      PRIMARY KEY (video, origin)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE chapters (
      video TEXT NOT NULL,
      origin TEXT NOT NULL,
      begins REAL NOT NULL,
      title TEXT,
      -- What the title was taken from; gone with it.
      evidence INTEGER REFERENCES evidence ON DELETE SET NULL,
      PRIMARY KEY (video, origin, begins),
      FOREIGN KEY (video, origin) REFERENCES chapter_lists ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX chapters_by_evidence ON chapters (evidence) WHERE evidence IS NOT NULL;

    -- Titles stand in the evidence word for word, so other words make other chapters.
    CREATE TRIGGER chapters_of_other_words AFTER UPDATE OF text ON evidence BEGIN
      DELETE FROM chapter_lists WHERE video = old.video AND origin = 'made';
    END;
  `,
};
