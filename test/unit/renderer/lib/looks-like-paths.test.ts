import { expect, test } from 'vitest';
import { looksLikePaths } from '../../../../src-renderer/lib/looks-like-paths.ts';

test.each(['/home/kim/a.mp4', ' "/home/kim/a.mp4"', 'file:///a.mp4', String.raw`C:\Films\a.mp4`, 'd:/a.mp4'])(
  '%s may be a file',
  (text) => {
    expect(looksLikePaths(text)).toBe(true);
  },
);

test.each(['Who?', 'https://example.org/a', '// a remark', '/ or', 'a/b', ''])('%j is words', (text) => {
  expect(looksLikePaths(text)).toBe(false);
});
