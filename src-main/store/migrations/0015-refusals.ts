import type { Migration } from './index.ts';

/** Of what kind a refusal is. */
export const refusalKinds: Migration = {
  version: 15,
  destructive: false,
  sql: `
    -- 'not-found' or 'cannot-tell'; NULL where the answer is no refusal, or was kept before this was told.
    ALTER TABLE messages ADD COLUMN refusal TEXT;
  `,
};
