import { beforeAll, describe, expect, it } from 'vitest';
import { toRgb } from '../../../src-main/kernels/yuv-picture.ts';
import { type ColourFrame, type ExactFrameOptions, readExactFrames } from '../../../src-main/media/exact-frames.ts';
import { findMediaTools, type MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { readFrames } from '../../../src-main/media/frames.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { generatedMedia } from '../../fixtures/media.ts';
import { shownNumber } from '../../fixtures/shown-number.ts';

let tools: MediaTools;
beforeAll(async () => {
  tools = await findMediaTools();
});

async function framesAt(name: string, times: number[], options: ExactFrameOptions = {}): Promise<ColourFrame[]> {
  const path = await generatedMedia(name);
  return await Array.fromAsync(readExactFrames(tools, path, await probe(tools, path), times, options));
}

/** The number that a frame carries; its red values serve as brightness. */
const numberOf = ({ picture: { width, height, rgb } }: ColourFrame): number =>
  shownNumber({ width, height, yuv: rgb.filter((_, at) => at % 3 === 0) });

describe('the frames at media times', () => {
  it.each(['numbered.mp4', 'numbered.ts'])('of %s are those on screen', async (name) => {
    const frames = await framesAt(name, [3.96, 0.5, 0, 1.0195, 1.03, 2]);
    expect(frames.map(numberOf)).toEqual([0, 12, 25, 50, 99]);
    for (const [at, time] of [0, 0.48, 1, 2, 3.96].entries()) expect(frames[at]!.time).toBeCloseTo(time, 3);
  });

  it.each(['numbered-uneven.mkv', 'numbered-uneven.mp4'])('of %s do not depend on its rate', async (name) => {
    const frames = await framesAt(name, [0, 0.5, 1.01, 2, 3.96]);
    expect(frames.map(numberOf)).toEqual([0, 9, 19, 37, 74]);
  });

  it('come once, however long the last one stays', async () => {
    const frames = await framesAt('numbered.mp4', [3.97, 30, 60]);
    expect(frames.map(numberOf)).toEqual([99]);
  });

  it('are the same in the middle of a longer file as in one go', async () => {
    const path = await generatedMedia('things.mp4');
    const info = await probe(tools, path);
    const all = await Array.fromAsync(readFrames(tools, path, info, { views: [{ longest: 160 }] }));
    const times = [4.9, 20.33, 21, 33.71];
    const expected = times.map((time) => all.findLast((frame) => frame.time <= time)!);
    const { width, height } = expected[0]!;
    const frames = await framesAt('things.mp4', times, { size: { width, height } });
    expect(frames.map(({ time }) => time)).toEqual(expected.map(({ time }) => expect.closeTo(time, 3)));
    expect(frames.map(({ asked }) => asked)).toEqual(times.map((time) => [time]));
    for (const [at, { picture }] of frames.entries()) {
      const other = toRgb(expected[at]!).rgb;
      const distance =
        picture.rgb.reduce((sum, level, place) => sum + Math.abs(level - other[place]!), 0) / other.length;
      // Two filters scale them.
      expect(distance).toBeLessThan(6);
    }
  });

  it('tell for which of the times they are on screen', async () => {
    const frames = await framesAt('numbered.mp4', [1, 1.01, 1.03, 1.05, 90]);
    expect(frames.map(({ asked }) => asked)).toEqual([[1, 1.01, 1.03], [1.05], [90]]);
  });

  it('are squeezed to the size that is asked for', async () => {
    const [frame] = await framesAt('numbered.mp4', [0.52], { size: { width: 112, height: 56 } });
    expect([frame!.picture.width, frame!.picture.height]).toEqual([112, 56]);
    expect(frame!.picture.rgb).toHaveLength(112 * 56 * 3);
    // Read as if it were not squeezed: half as high as it is wide.
    const { rgb } = frame!.picture;
    const isWhite = (digit: number) =>
      rgb[(Math.floor(56 * (220 / 240)) * 112 + Math.floor((digit + 0.5) * 14)) * 3]! > 190;
    expect([0, 1, 2, 3, 4].map(isWhite)).toEqual([true, false, true, true, false]);
  });

  it('are upright', async () => {
    const frames = await framesAt('rotated.mp4', [0]);
    const { width, height } = frames[0]!.picture;
    expect(height).toBeGreaterThan(width);
  });

  it('are refused where there is no picture, and stop when told to', async () => {
    await expect(framesAt('sound.mp3', [0])).rejects.toMatchObject({ code: 'MEDIA_NO_STREAMS' });
    await expect(framesAt('numbered.mp4', [0], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});
