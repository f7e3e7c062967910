import { beforeAll, describe, expect, it } from 'vitest';
import { toRgb } from '../../../src-main/kernels/yuv-picture.ts';
import { findMediaTools, type MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { type Frame, type FrameOptions, readFrames } from '../../../src-main/media/frames.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { clipPath, generatedMedia, recipes } from '../../fixtures/media.ts';

const small = { longest: 320 };
let tools: MediaTools;
beforeAll(async () => {
  tools = await findMediaTools();
});

async function see(
  path: string,
  options: Partial<FrameOptions> = {},
): Promise<{ frames: Frame[]; warnings: string[] }> {
  const warnings: string[] = [];
  const onTruncated = (message: string): number => warnings.push(message);
  const frames = await Array.fromAsync(
    readFrames(tools, path, await probe(tools, path), { views: [small], ...options, onTruncated }),
  );
  return { frames, warnings };
}

/** Mean of all pixels and colours, 0..255. */
function brightness(frame: Frame): number {
  const { rgb } = toRgb(frame);
  return rgb.reduce((sum, value) => sum + value, 0) / rgb.length;
}

/** Media times at which the picture turns bright. */
function flashesIn(frames: readonly Frame[]): number[] {
  return frames
    .filter((frame, at) => brightness(frame) > 128 && !(at > 0 && brightness(frames[at - 1]!) > 128))
    .map(({ time }) => time);
}

const flashing = Object.entries(recipes).filter(([, { truth }]) => truth.flashes.length > 0);

describe('frames lie on the player’s clock', () => {
  it.each(flashing)('%s', async (name, { truth }) => {
    const { frames, warnings } = await see(await generatedMedia(name));
    const flashes = flashesIn(frames);
    expect(flashes).toHaveLength(truth.flashes.length);
    // Where frames are up to 200 ms long, the flash shows with the first frame that begins in it.
    const tolerance = name.startsWith('variable') ? 0.2 : 0.041;
    for (const [at, flash] of truth.flashes.entries()) {
      expect(flashes[at]! - flash).toBeGreaterThan(-0.021);
      expect(flashes[at]! - flash).toBeLessThan(tolerance);
    }
    expect(frames.every(({ time }, at) => at === 0 || time > frames[at - 1]!.time)).toBe(true);
    expect(frames[0]!.time).toBeGreaterThanOrEqual(0);
    expect(warnings).toEqual([]);
  });

  it('keeps the frames of a variable rate at their own times', async () => {
    const { frames } = await see(await generatedMedia('variable-frame-rate.mkv'));
    const gaps = frames.slice(1).map(({ time }, at) => Math.round((time - frames[at]!.time) * 1000));
    expect(gaps.every((gap) => gap % 40 === 0)).toBe(true);
    expect(new Set(gaps).size).toBeGreaterThan(2);
  });
});

describe('a frame', () => {
  it('is upright, small, and of square pixels', async () => {
    const { frames } = await see(await generatedMedia('rotated.mp4'));
    expect([frames[0]!.width, frames[0]!.height]).toEqual([120, 160]);
    const wide = await see(await generatedMedia('wide-pixels.mp4'));
    expect([wide.frames[0]!.width, wide.frames[0]!.height]).toEqual([320, 158]);
    expect(wide.frames[0]!.yuv).toHaveLength((320 * 158 * 3) / 2);
  });

  it('is never larger than the picture, however small that is', async () => {
    const { frames } = await see(await generatedMedia('four-pixels.mp4'));
    expect([frames[0]!.width, frames[0]!.height, frames[0]!.yuv.length]).toEqual([4, 4, 24]);
    const odd = await see(clipPath('video/friday.mp4'), { views: [{ longest: 101 }] });
    expect([odd.frames[0]!.width, odd.frames[0]!.height]).toEqual([101, 76]);
    expect(odd.frames[0]!.yuv).toHaveLength(101 * 76 + 2 * 51 * 38);
  });

  it('comes at most thirty times a second', async () => {
    const { frames } = await see(await generatedMedia('many-frames.mp4'));
    expect(frames.length).toBeGreaterThanOrEqual(59);
    expect(frames.length).toBeLessThanOrEqual(61);
  });
});

describe('several views of one decoding', () => {
  const views = [{ longest: 64 }, { longest: 1280, perSecond: 2 }];

  it('come in order of time, each in its size, the second twice a second', async () => {
    const { frames } = await see(clipPath('video/friday.mp4'), { views });
    const alone = await see(clipPath('video/friday.mp4'), { views: views.slice(0, 1) });
    const [all, some] = [0, 1].map((view) => frames.filter((frame) => frame.view === view));
    expect(all).toEqual(alone.frames);
    expect(new Set(some!.map(({ width }) => width))).toEqual(new Set([640]));
    const halves = some!.map(({ time }) => Math.floor(time * 2));
    expect(halves).toEqual(halves.map((_, at) => at));
    expect(frames.every(({ time }, at) => at === 0 || time >= frames[at - 1]!.time)).toBe(true);
  });

  it.each(['edit-list.mp4', 'start-time.ts', 'many-frames.mp4'])('%s: are the same from the middle', async (name) => {
    const path = await generatedMedia(name);
    const whole = await see(path, { views });
    const from = whole.frames.at(-1)!.time * 0.6;
    const part = await see(path, { views, from });
    const key = ({ time, view }: Frame): string => `${view} ${time}`;
    expect(part.frames.map(key)).toEqual(whole.frames.filter(({ time }) => time >= from - 0.0005).map(key));
  });
});

describe('frames from the middle', () => {
  it.each([
    'plain.mp4',
    'edit-list.mp4',
    'start-time.ts',
    'start-time.mkv',
    'no-duration.webm',
    'long-groups.mp4',
    'many-frames.mp4',
  ])('%s: are the same as in one go', async (name) => {
    const path = await generatedMedia(name);
    const whole = await see(path);
    const from = whole.frames.at(-1)!.time * 0.6;
    const part = await see(path, { from });
    const expected = whole.frames.filter(({ time }) => time >= from - 0.0005);
    expect(part.frames.map(({ time }) => time)).toEqual(expected.map(({ time }) => time));
    expect(part.frames.every((frame, at) => Buffer.compare(frame.yuv, expected[at]!.yuv) === 0)).toBe(true);
  });

  it('are none behind the end', async () => {
    expect(await see(clipPath('video/friday.mp4'), { from: 60 })).toEqual({ frames: [], warnings: [] });
  });
});

describe('reading', () => {
  it('delivers what is there of a file that is cut short, then says so', async () => {
    const { frames, warnings } = await see(await generatedMedia('truncated.mp4'));
    expect(frames.at(-1)!.time).toBeGreaterThan(2);
    expect(warnings).toEqual([
      expect.stringMatching(/^truncated.mp4 is cut short: its picture ends at 0:0\d of 0:06\.$/),
    ]);
  });

  it('stops when it is cancelled', async () => {
    const path = clipPath('video/friday.mp4');
    const info = await probe(tools, path);
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      for await (const { time } of readFrames(tools, path, info, { views: [small], signal: stop.signal }))
        if (time >= 1) stop.abort();
    };
    await expect(read()).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('says that there is no picture', async () => {
    await expect(see(clipPath('speech/jfk.wav'))).rejects.toMatchObject({ code: 'MEDIA_NO_STREAMS' });
    await expect(see(await generatedMedia('cover.m4a'))).rejects.toMatchObject({ code: 'MEDIA_NO_STREAMS' });
  });
});
