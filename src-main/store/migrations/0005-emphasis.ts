import type { Migration } from './index.ts';

/** Which part of a quote answers the question. */
export const emphasis: Migration = {
  version: 5,
  destructive: false,
  sql: `
    -- A JSON object {start, end} of positions in the quote; NULL where no part stands out.
    ALTER TABLE citations ADD COLUMN emphasis TEXT;
  `,
};
