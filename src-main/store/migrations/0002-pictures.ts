import type { Migration } from './index.ts';

/** Where shots begin, the frames that stand for them, and their thumbnails. Times are seconds of media time. */
export const pictures: Migration = {
  version: 2,
  destructive: false,
  sql: `
    CREATE TABLE shots (
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      begins REAL NOT NULL,
      PRIMARY KEY (video, begins)
    ) STRICT, WITHOUT ROWID;

    -- AUTOINCREMENT: a window that still shows an old sheet must never get another picture by its number.
    CREATE TABLE sheets (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      tile_width INTEGER NOT NULL,
      tile_height INTEGER NOT NULL,
      columns INTEGER NOT NULL,
      jpeg BLOB NOT NULL
    ) STRICT;
    CREATE INDEX sheets_by_video ON sheets (video);

    -- A frame that looks like an earlier one names its time instead of having a thumbnail.
    CREATE TABLE frames (
      video TEXT NOT NULL,
      time REAL NOT NULL,
      shot REAL NOT NULL,
      hash BLOB NOT NULL,
      same_as REAL,
      sheet INTEGER REFERENCES sheets ON DELETE CASCADE,
      tile INTEGER,
      PRIMARY KEY (video, time),
      FOREIGN KEY (video, shot) REFERENCES shots ON DELETE CASCADE,
      CHECK ((sheet IS NULL) = (tile IS NULL) AND (sheet IS NULL) = (same_as IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX frames_by_shot ON frames (video, shot);
    CREATE INDEX frames_by_sheet ON frames (sheet);
  `,
};
