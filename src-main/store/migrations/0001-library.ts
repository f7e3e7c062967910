import type { Migration } from './index.ts';

/** Videos, what stages found in them, how it is searched, and what was asked. Times are seconds of media time. */
export const library: Migration = {
  version: 1,
  destructive: false,
  sql: `
    CREATE TABLE videos (
      id TEXT PRIMARY KEY,
      path TEXT NOT NULL,
      name TEXT NOT NULL,
      media TEXT NOT NULL,
      view TEXT,
      added_at INTEGER NOT NULL,
      opened_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Paths that hold a video, with what tells without reading that the file is unchanged.
    CREATE TABLE files (
      path TEXT PRIMARY KEY,
      size INTEGER NOT NULL,
      modified_ms REAL NOT NULL,
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX files_by_video ON files (video);

    CREATE TABLE stages (
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      stage TEXT NOT NULL,
      version TEXT NOT NULL,
      state TEXT NOT NULL,
      done_to REAL NOT NULL,
      seconds REAL NOT NULL,
      error_code TEXT,
      error_message TEXT,
      PRIMARY KEY (video, stage)
    ) STRICT, WITHOUT ROWID;

    -- AUTOINCREMENT: an answer that is kept must never come to cite a newer observation.
    CREATE TABLE evidence (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      stage TEXT NOT NULL,
      kind TEXT NOT NULL,
      begins REAL NOT NULL,
      ends REAL NOT NULL CHECK (ends >= begins),
      text TEXT NOT NULL,
      score REAL NOT NULL,
      model TEXT NOT NULL,
      language TEXT,
      label TEXT,
      words TEXT,
      box TEXT
    ) STRICT;
    CREATE INDEX evidence_by_time ON evidence (video, begins);

    -- Words of the text, and overlapping pairs of letters for scripts that are written without spaces.
    CREATE VIRTUAL TABLE evidence_words USING fts5 (
      words, pairs,
      tokenize = "porter unicode61 remove_diacritics 2 categories 'L* N* M* Co'"
    );
    INSERT INTO evidence_words (evidence_words, rank) VALUES ('secure-delete', 1);

    -- Exact vectors beside their eight-bit copies, which are searched first.
    CREATE TABLE vectors (
      evidence INTEGER PRIMARY KEY REFERENCES evidence ON DELETE CASCADE,
      vector BLOB NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE vector_index USING vec0 (embedding int8[384] distance_metric=cosine);

    -- Virtual tables know no foreign keys; these keep them in step whichever way a row goes.
    CREATE TRIGGER evidence_erased AFTER DELETE ON evidence BEGIN
      DELETE FROM evidence_words WHERE rowid = old.id;
    END;
    CREATE TRIGGER vector_erased AFTER DELETE ON vectors BEGIN
      DELETE FROM vector_index WHERE rowid = old.evidence;
    END;

    -- One byte per bucket; \`first\` is the number of the block's first bucket.
    CREATE TABLE peaks (
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      first INTEGER NOT NULL,
      levels BLOB NOT NULL,
      PRIMARY KEY (video, first)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE chats (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      title TEXT NOT NULL
    ) STRICT;
    CREATE INDEX chats_by_video ON chats (video);

    CREATE TABLE messages (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      chat INTEGER NOT NULL REFERENCES chats ON DELETE CASCADE,
      asked_at INTEGER NOT NULL,
      question TEXT NOT NULL,
      clip TEXT,
      intent TEXT NOT NULL,
      text TEXT NOT NULL,
      refused INTEGER NOT NULL,
      coverage TEXT NOT NULL,
      coverage_note TEXT NOT NULL,
      model TEXT NOT NULL
    ) STRICT;
    CREATE INDEX messages_by_chat ON messages (chat);

    CREATE TABLE claims (
      id INTEGER PRIMARY KEY,
      message INTEGER NOT NULL REFERENCES messages ON DELETE CASCADE,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX claims_by_message ON claims (message);

    -- Evidence is named, not referenced: a quote outlives a stage that runs again.
    CREATE TABLE citations (
      id INTEGER PRIMARY KEY,
      claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
      evidence INTEGER NOT NULL,
      video TEXT NOT NULL,
      kind TEXT NOT NULL,
      begins REAL NOT NULL,
      ends REAL NOT NULL,
      quote TEXT NOT NULL
    ) STRICT;
    CREATE INDEX citations_by_claim ON citations (claim);
    CREATE INDEX citations_by_video ON citations (video);

    -- The closest hits of a refusal.
    CREATE TABLE misses (
      id INTEGER PRIMARY KEY,
      message INTEGER NOT NULL REFERENCES messages ON DELETE CASCADE,
      video TEXT NOT NULL,
      hit TEXT NOT NULL
    ) STRICT;
    CREATE INDEX misses_by_message ON misses (message);
    CREATE INDEX misses_by_video ON misses (video);

    -- Values that are made from models alone and can be made again.
    CREATE TABLE derived (
      name TEXT PRIMARY KEY,
      version TEXT NOT NULL,
      value BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
