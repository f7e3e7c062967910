import { expect, it } from 'vitest';
import type { MediaInfo } from '../../../../src-main/domain/video.ts';
import { obstacleIn } from '../../../../src-renderer/lib/playable.ts';

const picture = { codec: 'h264', width: 640, height: 360, rotation: 0, framesPerSecond: 25, pixelFormat: 'yuv420p' };
const sound = { index: 1, codec: 'aac', channels: 2, sampleRate: 48_000 };
const info: MediaInfo = { container: 'mp4', duration: 10, startTime: 0, bytes: 1000, picture, audio: [sound] };
/** A player without HEVC and AC-3, as on most machines. */
const canPlay = (type: string): string => (/hvc1|ac-3|ec-3/.test(type) ? '' : 'probably');
const { picture: _picture, ...soundOnly } = info;

it('H.264 with AAC, and files with one of both alone, are worth a try', () => {
  for (const media of [info, { ...info, audio: [] }, soundOnly]) expect(obstacleIn(media, canPlay)).toBeUndefined();
});

it.each([
  ['a picture that the player lacks', { picture: { ...picture, codec: 'hevc' } }, { part: 'picture', codec: 'hevc' }],
  ['a picture of cameras', { picture: { ...picture, codec: 'prores' } }, { part: 'picture', codec: 'prores' }],
  ['sound that would be silent', { audio: [{ ...sound, codec: 'ac3' }] }, { part: 'sound', codec: 'ac3' }],
  ['sound of discs', { audio: [{ ...sound, codec: 'truehd' }] }, { part: 'sound', codec: 'truehd' }],
  ['a container', { container: 'avi' }, { part: 'file', codec: 'avi' }],
  ['an MP4 clock that starts late', { startTime: 10 }, { part: 'file', codec: 'mp4' }],
])('is not tried: %s', (_, change, obstacle) => {
  expect(obstacleIn({ ...info, ...change }, canPlay)).toEqual(obstacle);
});

it('asks the player for the profile of the picture', () => {
  const hevc = { ...info, picture: { ...picture, codec: 'hevc' } };
  const main10 = { ...hevc, picture: { ...hevc.picture, pixelFormat: 'yuv420p10le' } };
  const only8 = (type: string): string => (type.includes('hvc1.2') ? '' : 'probably');
  expect(obstacleIn(hevc, only8)).toBeUndefined();
  expect(obstacleIn(main10, only8)).toEqual({ part: 'picture', codec: 'hevc' });
});
