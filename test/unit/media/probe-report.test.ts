import { describe as group, expect, it } from 'vitest';
import { describe, probeReport } from '../../../src-main/media/probe-report.ts';

const format = { format_name: 'mov,mp4,m4a,3gp,3g2,mj2', start_time: '0.000000', duration: '12.500000' };
const video = {
  index: 0,
  codec_type: 'video',
  codec_name: 'h264',
  width: 1920,
  height: 1080,
  pix_fmt: 'yuv420p',
  avg_frame_rate: '30000/1001',
};
const audio = { index: 1, codec_type: 'audio', codec_name: 'aac', sample_rate: '48000', channels: 2 };

const describeStreams = (...streams: object[]): ReturnType<typeof describe> =>
  describe(probeReport.parse({ format, streams }));

it('takes times, tracks and languages from a report', () => {
  const found = describeStreams(
    video,
    { ...audio, tags: { language: 'kor' } },
    { ...audio, index: 2, tags: { language: 'und' } },
  );
  expect(found).toEqual({
    container: 'mp4',
    duration: 12.5,
    startTime: 0,
    picture: {
      codec: 'h264',
      width: 1920,
      height: 1080,
      rotation: 0,
      framesPerSecond: 30_000 / 1001,
      pixelFormat: 'yuv420p',
    },
    audio: [
      { index: 1, codec: 'aac', channels: 2, sampleRate: 48_000, language: 'kor' },
      { index: 2, codec: 'aac', channels: 2, sampleRate: 48_000 },
    ],
  });
});

group('the picture track', () => {
  it.each([
    ['side data counts counter-clockwise', { side_data_list: [{}, { rotation: -90 }] }, 90],
    ['a tag counts clockwise', { tags: { rotate: '270' } }, 270],
    ['upside down', { side_data_list: [{ rotation: 180 }] }, 180],
    ['nonsense is no rotation', { tags: { rotate: 'left' } }, 0],
  ])('turns as the player turns it: %s', (_, extra, rotation) => {
    const { picture } = describeStreams({ ...video, ...extra });
    expect(picture).toMatchObject(
      rotation % 180 === 0 ? { rotation, width: 1920, height: 1080 } : { rotation, width: 1080, height: 1920 },
    );
  });

  it('has the size that is shown when pixels are not square', () => {
    expect(describeStreams({ ...video, width: 720, height: 576, sample_aspect_ratio: '64:45' }).picture).toMatchObject({
      width: 1024,
      height: 576,
    });
    expect(describeStreams({ ...video, width: 720, height: 480, sample_aspect_ratio: '8:9' }).picture).toMatchObject({
      width: 720,
      height: 540,
    });
  });

  it('is not the cover of a record', () => {
    expect(describeStreams({ ...video, disposition: { attached_pic: 1 } }, audio).picture).toBeUndefined();
  });
});

it('leaves out sound that has no rate or no channels', () => {
  expect(describeStreams({ ...audio, sample_rate: '0' }, { ...audio, channels: 0 }).audio).toEqual([]);
});

it('counts a start before zero, a coder’s delay, as zero', () => {
  expect(describe(probeReport.parse({ format: { ...format, start_time: '-0.007' }, streams: [audio] })).startTime).toBe(
    0,
  );
});

it('refuses a report of another form', () => {
  expect(probeReport.safeParse({ streams: [] }).success).toBe(false);
  expect(probeReport.safeParse({ format, streams: [{ ...video, width: -5 }] }).success).toBe(false);
  expect(probeReport.safeParse({ format: { ...format, duration: 'long' }, streams: [] }).success).toBe(false);
});
