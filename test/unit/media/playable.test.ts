import { expect, it } from 'vitest';
import type { MediaInfo } from '../../../src-main/domain/video.ts';
import { playability } from '../../../src-main/media/playable.ts';

const picture = { codec: 'h264', width: 640, height: 360, rotation: 0, framesPerSecond: 25, pixelFormat: 'yuv420p' };
const sound = { index: 1, codec: 'aac', channels: 2, sampleRate: 48_000 };
const info: MediaInfo = { container: 'mp4', duration: 10, startTime: 0, bytes: 1000, picture, audio: [sound] };

it('plays H.264 with AAC, and files with one of both alone', () => {
  expect(playability(info)).toEqual({ picture: true, sound: true });
  expect(playability({ ...info, audio: [] })).toEqual({ picture: true, sound: true });
  expect(playability({ ...info, picture: undefined })).toEqual({ picture: true, sound: true });
});

it.each([
  ['another container', { container: 'avi' }, { picture: false, sound: false }, /avi files/],
  ['HEVC', { picture: { ...picture, codec: 'hevc' } }, { picture: false, sound: true }, /HEVC/],
  [
    'a picture codec of cameras',
    { picture: { ...picture, codec: 'prores' } },
    { picture: false, sound: true },
    /prores pictures/,
  ],
  ['sound of discs', { audio: [{ ...sound, codec: 'ac3' }] }, { picture: true, sound: false }, /ac3 sound/],
  ['an MP4 clock that starts late', { startTime: 10 }, { picture: false, sound: false }, /seek/],
])('says what does not play: %s', (_, change, parts, notice) => {
  const found = playability({ ...info, ...change });
  expect(found).toMatchObject(parts);
  expect(found.notice).toMatch(notice);
});
