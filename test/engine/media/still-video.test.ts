import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutClip } from '../../../src-main/media/cut-clip.ts';
import { readExactFrames } from '../../../src-main/media/exact-frames.ts';
import { findMediaTools, type MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { readFrameList } from '../../../src-main/media/frame-list.ts';
import { readFrames } from '../../../src-main/media/frames.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { runProgram } from '../../../src-main/media/run.ts';
import { readStillPicture } from '../../../src-main/media/still-picture.ts';
import { takeSnapshot } from '../../../src-main/media/snapshot.ts';
import { clipPath } from '../../fixtures/media.ts';

// A picture file as a video of one frame.

const folder = mkdtempSync(join(tmpdir(), 'sightsound-still-video-'));
const bird = clipPath('pictures/bird.png');
let tools: MediaTools;
let jpeg: string;
beforeAll(async () => {
  tools = await findMediaTools();
  jpeg = await converted('bird.jpg', '-q:v', '2');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function converted(name: string, ...args: string[]): Promise<string> {
  const path = join(folder, name);
  await runProgram(tools.ffmpeg.path, ['-v', 'error', '-i', bird, ...args, path]);
  return path;
}
function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
/** The JPEG as a camera writes it that was held upright: it tells in EXIF that it is to be turned by 90 degrees. */
function turned(): string {
  const [start, rest] = [readFileSync(jpeg).subarray(0, 2), readFileSync(jpeg).subarray(2)];
  const tiff = Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex');
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const length = Buffer.from([0, exif.length + 2]);
  return written('turned.jpg', Buffer.concat([start, Buffer.from([0xff, 0xe1]), length, exif, rest]));
}

describe('a picture file', () => {
  it('counts as a second of video without sound, whatever it is called', async () => {
    const misnamed = join(folder, 'bird.mp4');
    copyFileSync(jpeg, misnamed);
    const { output } = await runProgram(tools.ffmpeg.path, ['-v', 'quiet', '-encoders'], { limit: 1e6 });
    const webp: [string, string][] = output.includes('libwebp') ? [['webp', await converted('bird.webp')]] : [];
    for (const [container, path] of [['png', bird], ['jpeg', jpeg], ['jpeg', misnamed], ...webp] as const)
      expect(await probe(tools, path)).toMatchObject({
        container,
        duration: 1,
        startTime: 0,
        audio: [],
        picture: { width: 320, height: 180, rotation: 0, framesPerSecond: 0 },
      });
  });

  it.each(['bird.png', 'credits.png'])('%s is one frame, in all that reads frames', async (name) => {
    const path = clipPath(`pictures/${name}`);
    const info = await probe(tools, path);
    expect(await readFrameList(tools, path, info, { start: 0, end: 1 })).toEqual({ times: [0], keyframes: [0] });
    const frames = await Array.fromAsync(readFrames(tools, path, info, { views: [{ longest: 320 }] }));
    expect(frames.map(({ time }) => time)).toEqual([0]);
    const still = await readStillPicture(tools, path, { longest: 320 });
    expect([frames[0]!.width, frames[0]!.height]).toEqual([still.width, still.height]);
    expect(Buffer.compare(Buffer.from(frames[0]!.yuv), Buffer.from(still.yuv))).toBe(0);
    const exact = await Array.fromAsync(readExactFrames(tools, path, info, [0, 0.9]));
    expect(exact).toMatchObject([{ time: 0, asked: [0, 0.9], picture: info.picture && { width: info.picture.width } }]);
    const png = written('snapshot.png', await takeSnapshot(tools, path, info, 0.5));
    expect(await probe(tools, png)).toMatchObject({ picture: { width: info.picture!.width } });
  });

  it('is turned as its camera tells', async () => {
    const path = turned();
    const info = await probe(tools, path);
    expect(info.picture).toMatchObject({ rotation: 90, width: 180, height: 320 });
    const [upright] = await Array.fromAsync(readExactFrames(tools, path, info, [0]));
    const [lying] = await Array.fromAsync(readExactFrames(tools, jpeg, await probe(tools, jpeg), [0]));
    const at = (picture: { width: number; rgb: Uint8Array }, x: number, y: number) =>
      picture.rgb.subarray(3 * (y * picture.width + x), 3 * (y * picture.width + x) + 3);
    // What lay at the bottom left stands at the top left.
    expect(at(upright!.picture, 0, 0)).toEqual(at(lying!.picture, 0, 179));
    expect(at(upright!.picture, 179, 319)).toEqual(at(lying!.picture, 319, 0));
  });

  it('is its first picture where a camera has written several', async () => {
    const both = Buffer.concat([readFileSync(jpeg), readFileSync(jpeg)]);
    const path = written('several.jpg', both);
    const frames = readFrames(tools, path, await probe(tools, path), { views: [{ longest: 320 }] });
    expect((await Array.fromAsync(frames)).map(({ time }) => time)).toEqual([0]);
  });

  it('has no clips', async () => {
    const wish = { clip: { start: 0, end: 1 }, way: 'exact' as const, target: join(folder, 'clip.mp4') };
    await expect(cutClip(tools, bird, await probe(tools, bird), wish)).rejects.toMatchObject({ code: 'USAGE' });
  });

  it.each([
    ['that is only a beginning', readFileSync(bird).subarray(0, 40)],
    [
      'that claims to be larger than any',
      Buffer.concat([
        readFileSync(bird).subarray(0, 16),
        Buffer.from('0000ea600000ea60', 'hex'),
        readFileSync(bird).subarray(24),
      ]),
    ],
    ['of nothing but its first bytes', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(5000, 7)])],
    ['that is a WebP of no kind', Buffer.concat([Buffer.from('RIFF\x10\0\0\0WEBPVP8 '), Buffer.alloc(64)])],
  ])('%s is refused in one sentence', async (_what, bytes) => {
    await expect(probe(tools, written('hostile.png', bytes))).rejects.toMatchObject({
      code: 'PICTURE_INVALID',
      message: 'hostile.png is not a PNG, JPEG or WebP picture that can be read.',
    });
  });
});
