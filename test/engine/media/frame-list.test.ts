import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MediaInfo } from '../../../src-main/domain/video.ts';
import { findMediaTools, type MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { readFrameList } from '../../../src-main/media/frame-list.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { takeSnapshot } from '../../../src-main/media/snapshot.ts';
import { readStillPicture } from '../../../src-main/media/still-picture.ts';
import { generatedMedia } from '../../fixtures/media.ts';
import { shownNumber } from '../../fixtures/shown-number.ts';

let tools: MediaTools;
beforeAll(async () => {
  tools = await findMediaTools();
});

async function open(name: string): Promise<{ path: string; info: MediaInfo }> {
  const path = await generatedMedia(name);
  return { path, info: await probe(tools, path) };
}

const folder = mkdtempSync(join(tmpdir(), 'sightsound-frames-'));

async function numberAt({ path, info }: { path: string; info: MediaInfo }, time: number): Promise<number> {
  const png = join(folder, 'frame.png');
  writeFileSync(png, await takeSnapshot(tools, path, info, time));
  return shownNumber(await readStillPicture(tools, png, { longest: 320 }));
}

describe('times of frames', () => {
  it('are those of the stretch, with the frame on screen at its start and a keyframe before', async () => {
    const { path, info } = await open('numbered.mp4');
    const { times, keyframes } = await readFrameList(tools, path, info, { start: 2.53, end: 2.7 });
    expect(times).toEqual([2.52, 2.56, 2.6, 2.64, 2.68]);
    expect(keyframes).toContain(2);
    expect(keyframes.filter((time) => time % 1 !== 0)).toEqual([]);
  });

  it.each(['numbered-uneven.mkv', 'numbered-uneven.mp4', 'numbered.ts', 'edit-list.mp4', 'start-time.mkv'])(
    '%s: all of them, on the clock of the player, however they are asked for',
    async (name) => {
      const { path, info } = await open(name);
      const all = (await readFrameList(tools, path, info, { start: 0, end: info.duration })).times;
      expect(all[0]).toBeCloseTo(0, 2);
      expect(all.at(-1)).toBeGreaterThan(info.duration - 0.2);
      const parts: number[] = [];
      for (let start = 0; start < info.duration; start += 0.7) {
        const part = await readFrameList(tools, path, info, { start, end: start + 0.7 });
        parts.push(...part.times);
      }
      expect([...new Set(parts)].sort((a, b) => a - b)).toEqual(all);
    },
  );

  it('there are none without a picture', async () => {
    const { path, info } = await open('cover.m4a');
    expect(await readFrameList(tools, path, info, { start: 0, end: 3 })).toEqual({ times: [], keyframes: [] });
  });
});

describe('the picture at a time', () => {
  it.each(['numbered.mp4', 'numbered-uneven.mkv', 'numbered-uneven.mp4', 'numbered.ts'])(
    '%s: is the frame on screen from its time to the next, not the next',
    async (name) => {
      const film = await open(name);
      const { times } = await readFrameList(tools, film.path, film.info, { start: 0, end: film.info.duration });
      for (const number of [0, 24, 25, times.length - 1]) {
        const next = times[number + 1] ?? film.info.duration;
        expect(await numberAt(film, times[number]! + 0.0001)).toBe(number);
        expect(await numberAt(film, next - 0.0015)).toBe(number);
      }
    },
  );

  it('is upright and of square pixels', async () => {
    for (const [name, size] of [
      ['rotated.mp4', { width: 120, height: 160 }],
      ['wide-pixels.mp4', { width: 480, height: 237 }],
    ] as const) {
      const { path, info } = await open(name);
      const png = Buffer.from(await takeSnapshot(tools, path, info, 1));
      expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }, name).toEqual(size);
    }
  });

  it('says in one sentence what has none', async () => {
    const { path, info } = await open('cover.m4a');
    await expect(takeSnapshot(tools, path, info, 1)).rejects.toMatchObject({ code: 'MEDIA_NO_STREAMS' });
  });
});

it('chapters are read with their names', async () => {
  const { info } = await open('chapters.mkv');
  expect(info.chapters).toEqual([{ start: 0, title: 'Opening' }, { start: 1, title: 'The middle' }, { start: 2.52 }]);
  expect((await open('numbered.mp4')).info.chapters).toBeUndefined();
});
