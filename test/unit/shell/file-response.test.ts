import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileResponse } from '../../../src-main/shell/file-response.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'file-response-'));
const file = path.join(folder, 'video.mp4');
const size = 700_000;
const content = Buffer.from(Array.from({ length: size }, (_, index) => (index * 7 + (index >> 8)) % 256));

beforeAll(() => writeFileSync(file, content));
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (range?: string, method = 'GET'): Request =>
  new Request('media://video/x', { method, ...(range !== undefined && { headers: { range } }) });
const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

test('the whole file without a range', async () => {
  const response = await fileResponse(file, ask());
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'accept-ranges': 'bytes',
    'content-length': String(size),
    'content-type': 'video/mp4',
    'x-content-type-options': 'nosniff',
  });
  expect((await bytesOf(response)).equals(content)).toBe(true);
});

test.each([
  ['bytes=0-', 0, size - 1],
  ['bytes=100-199', 100, 199],
  ['bytes=0-0', 0, 0],
  ['bytes=262143-262144', 262_143, 262_144],
  ['bytes=699999-', size - 1, size - 1],
  ['bytes=5-99999999', 5, size - 1],
  ['bytes=-1000', size - 1000, size - 1],
  ['bytes=-99999999', 0, size - 1],
])('%s', async (range, first, last) => {
  const response = await fileResponse(file, ask(range));
  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe(`bytes ${first}-${last}/${size}`);
  expect(response.headers.get('content-length')).toBe(String(last - first + 1));
  expect((await bytesOf(response)).equals(content.subarray(first, last + 1))).toBe(true);
});

test.each(['bytes=700000-', 'bytes=9-8', 'bytes=-0'])('%s lies outside', async (range) => {
  const response = await fileResponse(file, ask(range));
  expect(response.status).toBe(416);
  expect(response.headers.get('content-range')).toBe(`bytes */${size}`);
});

test.each(['bytes=0-1,5-6', 'items=0-1', 'bytes=-', 'bytes=a-b', ''])(
  '“%s” is answered with everything',
  async (range) => {
    const response = await fileResponse(file, ask(range));
    expect(response.status).toBe(200);
    expect((await bytesOf(response)).length).toBe(size);
  },
);

test('a question about the file has no body', async () => {
  const response = await fileResponse(file, ask('bytes=0-9', 'HEAD'));
  expect([response.status, response.headers.get('content-length'), response.body]).toEqual([206, '10', null]);
});

test('nothing but reading', async () => {
  expect((await fileResponse(file, ask(undefined, 'POST'))).status).toBe(405);
});

test.skipIf(process.platform !== 'linux')('a stream that is left closes its file', async () => {
  const open = (): number => openFiles().filter((name) => name === file).length;
  const response = await fileResponse(file, ask());
  const reader = response.body!.getReader();
  await reader.read();
  expect(open()).toBe(1);
  await reader.cancel();
  expect(open()).toBe(0);
});

test.skipIf(process.platform === 'win32')('only regular files of the expected size', async () => {
  const pipe = path.join(folder, 'pipe.mp4');
  execFileSync('mkfifo', [pipe]);
  mkdirSync(path.join(folder, 'folder.mp4'));
  symlinkSync(file, path.join(folder, 'link.mp4'));
  const status = async (name: string, bytes?: number): Promise<number> => {
    const response = await fileResponse(path.join(folder, name), ask(), bytes === undefined ? {} : { bytes });
    await response.body?.cancel();
    return response.status;
  };
  expect(await status('pipe.mp4')).toBe(404);
  expect(await status('folder.mp4')).toBe(404);
  expect(await status('missing.mp4')).toBe(404);
  expect(await status('link.mp4')).toBe(200);
  expect(await status('link.mp4', size)).toBe(200);
  expect(await status('link.mp4', size + 1)).toBe(404);
});

/** The files that this process holds open, as Linux lists them. */
function openFiles(): string[] {
  const descriptors = '/proc/self/fd';
  return readdirSync(descriptors).flatMap((name) => {
    try {
      return [readlinkSync(path.join(descriptors, name))];
    } catch {
      // The descriptor with which the folder was read.
      return [];
    }
  });
}
