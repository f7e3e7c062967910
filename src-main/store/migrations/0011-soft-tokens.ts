import type { Migration } from './index.ts';

/** What video-language packs have made of clips, kept so that a clip is looked at once. All of it can be made again. */
export const softTokens: Migration = {
  version: 11,
  destructive: false,
  sql: `
    CREATE TABLE soft_tokens (
      id INTEGER PRIMARY KEY,
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      pack TEXT NOT NULL,
      version TEXT NOT NULL,
      -- Features of one frame; soft tokens of the frames, or of the sound, of a clip.
      content TEXT NOT NULL CHECK (content IN ('frame', 'pictures', 'sound')),
      begins REAL NOT NULL,
      ends REAL NOT NULL,
      -- Media times of the frames of 'pictures', in order; '' else.
      frames TEXT NOT NULL,
      -- 32-bit floats.
      numbers BLOB NOT NULL,
      -- Rises with every use: what was not used for the longest time goes first.
      used INTEGER NOT NULL,
      UNIQUE (video, pack, version, content, begins, ends, frames)
    ) STRICT;
    CREATE INDEX soft_tokens_by_use ON soft_tokens (used);
  `,
};
