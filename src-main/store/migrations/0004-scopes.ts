import type { Migration } from './index.ts';

/**
 * Chats about several videos, which belong to none of them, and which videos each of their questions was limited to; what
 * an answer says of itself.
 * The column of the video comes anew because SQLite cannot take a NOT NULL away; nothing that a person made is lost.
 */
export const scopes: Migration = {
  version: 4,
  destructive: false,
  sql: `
    ALTER TABLE chats ADD COLUMN about TEXT REFERENCES videos ON DELETE CASCADE;
    UPDATE chats SET about = video;
    DROP INDEX chats_by_video;
    ALTER TABLE chats DROP COLUMN video;
    ALTER TABLE chats RENAME COLUMN about TO video;
    CREATE INDEX chats_by_video ON chats (video);

    -- A JSON list of ids; NULL where the question was about all videos, or about the one of its chat.
    ALTER TABLE messages ADD COLUMN videos TEXT;

    -- A JSON list of sentences on how the answer was made; NULL where there are none.
    ALTER TABLE messages ADD COLUMN notes TEXT;

    -- Which videos a sound is heard in, without reading all that is known of them.
    CREATE INDEX evidence_by_label ON evidence (label, video) WHERE label IS NOT NULL;
  `,
};
