import { expect, test } from 'vitest';
import { roomTaken } from '../../../../src-renderer/lib/controls-room.ts';

const usual = { duration: 52, hasRange: true, hasChapters: false, words: 'InOut' };

test('the usual row takes nothing more; long times, long words, those of wide letters and chapters do', () => {
  expect(roomTaken(usual)).toBe(0);
  expect(roomTaken({ ...usual, words: '' })).toBe(0);
  // The clock shows two times of three characters more each, the range two others.
  expect(roomTaken({ ...usual, duration: 7440, hasRange: false })).toBe(60);
  expect(roomTaken({ ...usual, duration: 7440 })).toBe(120);
  expect(roomTaken({ ...usual, words: 'НачалоКонец' })).toBe(60);
  expect(roomTaken({ ...usual, words: 'インアウト' })).toBe(50);
  expect(roomTaken({ ...usual, hasChapters: true })).toBe(36);
});
