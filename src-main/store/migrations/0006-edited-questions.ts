import type { Migration } from './index.ts';

/** Questions that were asked once more in other words. The earlier ones stay and come back when the later one goes. */
export const editedQuestions: Migration = {
  version: 6,
  destructive: false,
  sql: `
    ALTER TABLE messages ADD COLUMN replaced_by INTEGER REFERENCES messages ON DELETE SET NULL;
    CREATE INDEX messages_by_replacement ON messages (replaced_by) WHERE replaced_by IS NOT NULL;
  `,
};
