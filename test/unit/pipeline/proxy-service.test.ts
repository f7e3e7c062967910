import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { ProxySegment } from '../../../src-main/domain/proxy.ts';
import type { Video } from '../../../src-main/domain/video.ts';
import { ProxyService } from '../../../src-main/pipeline/proxy/service.ts';

// Which segments are made, and by how many runs: the maker notes what it is asked for.

const folder = mkdtempSync(path.join(tmpdir(), 'proxy-service-'));
const file = path.join(folder, 'film.mkv');
afterAll(() => rmSync(folder, { recursive: true }));

const count = 30;
const video: Video = {
  id: 'a'.repeat(32),
  path: file,
  name: 'film.mkv',
  media: { container: 'matroska', duration: 60, startTime: 0, bytes: 4, audio: [] },
  addedAt: 0,
  openedAt: 0,
};
/** What happened: a run that began or ended at a segment. */
let log: string[];
let size: number;
let broken: Set<number>;
let service: ProxyService;

beforeEach(() => {
  writeFileSync(file, 'film');
  log = [];
  size = 10;
  broken = new Set();
  service = new ProxyService({
    library: { videos: { get: (id: string) => (id === video.id ? video : undefined) } } as never,
    segmentAt: (_video, time) => Math.min(Math.floor(time / 2), count - 1),
    make: async function* (_video, first, signal) {
      log.push(`from ${first}`);
      try {
        for (let index = first; index < count; index += 1) {
          await new Promise((resolve) => setTimeout(resolve, 2));
          if (signal.aborted) throw new Error('stopped');
          if (broken.has(index)) throw new Error(`broken at ${index}`);
          log.push(String(index));
          yield segment(index);
        }
      } finally {
        log.push('end');
      }
    },
  });
  return () => service[Symbol.asyncDispose]();
});

const segment = (index: number): ProxySegment => {
  return { start: index * 2, end: index * 2 + 2, type: 'video/mp4', mp4: new Uint8Array(size) };
};
const at = (seconds: number, signal?: AbortSignal): Promise<ProxySegment> =>
  service.segment({ video: video.id, at: seconds }, signal);

test('one run serves what follows, one segment ahead, and steps back are kept', async () => {
  for (const time of [0, 2.1, 4.1, 1, 6.1]) expect(await at(time)).toEqual(segment(Math.floor(time / 2)));
  expect(log.filter((entry) => entry.startsWith('from'))).toEqual(['from 0']);
  await expect.poll(() => log.at(-1)).toBe('4');
});

test('another place ends the run before a new one begins', async () => {
  await at(0);
  expect(await at(40)).toEqual(segment(20));
  const second = log.indexOf('from 20');
  expect(log.slice(0, second)).toContain('end');
  expect(log.slice(0, second).filter((entry) => entry === 'end')).toHaveLength(1);
});

test('of many places that are left at once, only the last is made', async () => {
  const wanted = [10, 20, 30, 40].map((time) => {
    const left = new AbortController();
    const asked = at(time, left.signal).catch((error: unknown) => (error as { code: string }).code);
    return { left, asked };
  });
  for (const { left } of wanted.slice(0, -1)) left.abort();
  expect(await Promise.all(wanted.map(({ asked }) => asked))).toEqual([
    'CANCELLED',
    'CANCELLED',
    'CANCELLED',
    segment(20),
  ]);
  expect(log.filter((entry) => entry.startsWith('from')).length).toBeLessThanOrEqual(2);
});

test('memory is bounded: what was used longest ago is made again', async () => {
  size = 20 * 1024 * 1024;
  for (const time of [0, 2.1, 4.1, 6.1]) await at(time);
  await at(0);
  expect(log.filter((entry) => entry === '0')).toHaveLength(2);
});

test('a failure is told when its segment is asked for, and tried again', async () => {
  broken.add(2);
  await at(0);
  await at(2);
  await expect(at(4)).rejects.toThrow('broken at 2');
  broken.clear();
  expect(await at(4)).toEqual(segment(2));
});

test('only a known video whose file is there and unchanged', async () => {
  await expect(service.segment({ video: 'b'.repeat(32), at: 0 }, undefined)).rejects.toMatchObject({
    code: 'VIDEO_UNKNOWN',
  });
  writeFileSync(file, 'another film');
  await expect(at(0)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  rmSync(file);
  await expect(at(0)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  expect(log).toEqual([]);
});

test('closing a video ends its run and forgets its segments', async () => {
  await at(0);
  await service.close(video.id);
  expect(log.at(-1)).toBe('end');
  await at(0);
  expect(log.filter((entry) => entry === 'from 0')).toHaveLength(2);
});

test('times behind the end get the last segment', async () => {
  expect(await at(1000)).toEqual(segment(count - 1));
});
