import { expect, test } from 'vitest';
import { listenedTo } from '../../../../src-main/models/nano-video-llama/sound-features.ts';

const rate = 16_000;

test('short sound is listened to as a whole', () => {
  expect(listenedTo(5 * rate)).toEqual([[0, 5 * rate]]);
  expect(listenedTo(60 * rate)).toEqual([[0, 60 * rate]]);
});

test('of long sound a piece in the middle of each eighth is', () => {
  const pieces = listenedTo(800 * rate);
  expect(pieces).toHaveLength(8);
  expect(pieces[0]).toEqual([48 * rate, 52 * rate]);
  expect(pieces.at(-1)).toEqual([748 * rate, 752 * rate]);
});
