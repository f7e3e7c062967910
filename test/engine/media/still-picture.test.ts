import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMediaTools, type MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { runProgram } from '../../../src-main/media/run.ts';
import { readStillPicture } from '../../../src-main/media/still-picture.ts';
import { clipPath } from '../../fixtures/media.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightsound-still-'));
const bird = clipPath('pictures/bird.png');
let tools: MediaTools;
beforeAll(async () => {
  tools = await findMediaTools();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string) => readStillPicture(tools, path, { longest: 320 });
async function converted(name: string, ...args: string[]): Promise<string> {
  const path = join(folder, name);
  await runProgram(tools.ffmpeg.path, ['-v', 'error', '-i', bird, ...args, path]);
  return path;
}
const brightness = ({ yuv, width, height }: { yuv: Uint8Array; width: number; height: number }): number =>
  yuv.subarray(0, width * height).reduce((sum, bright) => sum + bright, 0) / (width * height);

/** A PNG that says that it is so large, with pixels for one row. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(1 + 3 * Math.min(width, 1000)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

test('PNG, JPEG and WebP show the same, whatever they are called', async () => {
  const original = await read(bird);
  expect(Math.max(original.width, original.height)).toBeLessThanOrEqual(320);
  const others = [await converted('bird.jpg', '-q:v', '2')];
  const { output } = await runProgram(tools.ffmpeg.path, ['-v', 'quiet', '-encoders'], { limit: 1e6 });
  if (output.includes('libwebp')) others.push(await converted('bird.webp'));
  const misnamed = join(folder, 'bird.txt');
  copyFileSync(others[0]!, misnamed);
  for (const path of [...others, misnamed]) {
    const picture = await read(path);
    expect([picture.width, picture.height]).toEqual([original.width, original.height]);
    expect(Math.abs(brightness(picture) - brightness(original))).toBeLessThan(2);
  }
});

test('a large picture comes small, a small one as it is, odd sizes too', async () => {
  expect(await read(await converted('wide.png', '-vf', 'scale=2001:77'))).toMatchObject({ width: 320, height: 12 });
  const dot = await read(await converted('dot.png', '-vf', 'scale=3:5'));
  expect([dot.width, dot.height, dot.yuv.length]).toEqual([3, 5, 15 + 2 * 2 * 3]);
});

test.each([
  ['words', Buffer.from('Dear reader, this is a letter and no picture.\n')],
  ['a playlist', Buffer.from('#EXTM3U\nhttp://127.0.0.1/secret.ts\n')],
  ['a vector drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>')],
  ['a beginning without the rest', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['a picture larger than any', png(60_000, 60_000)],
  ['bytes that claim to be JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(5000, 7)])],
])('%s is refused in one sentence', async (_what, bytes) => {
  const path = join(folder, 'hostile.png');
  writeFileSync(path, bytes);
  await expect(read(path)).rejects.toMatchObject({
    code: 'PICTURE_INVALID',
    message: 'hostile.png is not a PNG, JPEG or WebP picture that can be read.',
  });
});

test('a video, an empty file, a folder and a missing file are refused', async () => {
  await expect(read(clipPath('video/bird.mp4'))).rejects.toMatchObject({ code: 'PICTURE_INVALID' });
  const empty = join(folder, 'empty.png');
  writeFileSync(empty, '');
  await expect(read(empty)).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  await expect(read(folder)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  await expect(read(join(folder, 'nowhere.png'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
});
