import type { Migration } from './index.ts';

/** Tracks of subtitles, in the file or beside it, with their cues and what was found out about them. */
export const subtitles: Migration = {
  version: 8,
  destructive: false,
  sql: `
    -- \`size\` and \`modified_ms\` tell of a file beside the video that it is unchanged; NULL for a stream in it.
    -- \`cues\` is a JSON list of [begins, ends, text] in seconds of media time.
    CREATE TABLE subtitles (
      video TEXT NOT NULL REFERENCES videos ON DELETE CASCADE,
      source TEXT NOT NULL,
      place INTEGER NOT NULL,
      size INTEGER,
      modified_ms REAL,
      format TEXT NOT NULL,
      language TEXT,
      title TEXT,
      forced INTEGER NOT NULL,
      cue_count INTEGER NOT NULL,
      cues TEXT NOT NULL,
      verdict TEXT NOT NULL,
      agreement REAL,
      time_offset REAL,
      PRIMARY KEY (video, source)
    ) STRICT;

    -- Videos that were indexed before there was this stage count as finished; it runs when they are next opened.
    INSERT INTO stages (video, stage, version, state, done_to, seconds)
      SELECT video, 'subtitles', '', 'absent', 0, 0 FROM stages WHERE stage = 'speech' AND state IN ('done', 'absent');
  `,
};
