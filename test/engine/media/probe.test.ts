import { beforeAll, expect, it } from 'vitest';
import { findMediaTools, type MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { clips, clipPath, generatedMedia, recipes } from '../../fixtures/media.ts';

let tools: MediaTools;
beforeAll(async () => {
  tools = await findMediaTools();
});

const playable = Object.entries(recipes).filter(([name]) => !['no-tracks.mp4', 'sheet.jpg'].includes(name));

it.each(playable)('%s: length and tracks', async (name, { truth }) => {
  const info = await probe(tools, await generatedMedia(name));
  expect(Math.abs(info.duration - truth.duration)).toBeLessThan(0.05);
  if (!['talk.mp4', 'things.mp4'].includes(name)) expect(info.audio).toHaveLength(truth.beeps.length);
  expect(info.picture === undefined).toBe(['cover.m4a', 'sound.mp3', 'layout-change.ts'].includes(name));
});

it('describes a film as a player shows it', async () => {
  expect(await probe(tools, clipPath('video/friday.mp4'))).toEqual({
    container: 'mp4',
    duration: 6.166,
    startTime: 0,
    bytes: 515_198,
    picture: { codec: 'h264', width: 640, height: 480, rotation: 0, framesPerSecond: 30, pixelFormat: 'yuv420p' },
    audio: [{ index: 0, codec: 'aac', channels: 2, sampleRate: 44_100 }],
  });
});

it('turns the size with the picture', async () => {
  const { picture } = await probe(tools, await generatedMedia('rotated.mp4'));
  expect(picture).toMatchObject({ rotation: 90, width: 120, height: 160 });
});

it('knows where the clock of a recording begins', async () => {
  const starts = await Promise.all(
    ['start-time.mkv', 'start-time.mp4', 'plain.mp4'].map(
      async (name) => (await probe(tools, await generatedMedia(name))).startTime,
    ),
  );
  expect(starts).toEqual([10, 10, 0]);
});

it('names languages', async () => {
  const { audio } = await probe(tools, await generatedMedia('several-tracks.mkv'));
  expect(audio.map(({ language }) => language)).toEqual(['eng', 'kor']);
});

it.each(clips)('opens the real clip $file', async ({ file, seen }) => {
  const info = await probe(tools, clipPath(file));
  expect(info.duration).toBeGreaterThan(2);
  expect(info.audio).toHaveLength(seen ? 0 : 1);
});
