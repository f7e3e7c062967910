import { mkdtempSync, readdirSync } from 'node:fs';
import { chmod, copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClipWay } from '../../../src-main/domain/clip-export.ts';
import type { Moment } from '../../../src-main/domain/time.ts';
import { cutClip, type CutOptions } from '../../../src-main/media/cut-clip.ts';
import { findMediaTools, type MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { readFrames } from '../../../src-main/media/frames.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { runProgram } from '../../../src-main/media/run.ts';
import { clipPath, generatedMedia } from '../../fixtures/media.ts';
import { beepsIn, hear } from './hear.ts';

// Clips of films whose frames bear their own number, and of those that flash and beep at known times.

const folder = mkdtempSync(join(tmpdir(), 'clips-'));
const films = ['numbered.mp4', 'numbered.mkv', 'numbered.ts'];
const numbered = { columns: 8, side: 16, perSecond: 25, seconds: 6, keyEvery: 20 };
let tools: MediaTools;
beforeAll(async () => {
  tools = await findMediaTools();
  for (const name of films) await makeNumbered(join(folder, name));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Each frame shows its number in black and white columns, the lowest bit first; every 20th is a keyframe. */
async function makeNumbered(path: string): Promise<void> {
  const { columns, side, perSecond, seconds, keyEvery } = numbered;
  const bits = `geq=lum='255*mod(floor(N/pow(2,floor(X/${side}))),2)':cb=128:cr=128`;
  const picture = `color=s=${columns * side}x32:r=${perSecond}:d=${seconds},format=yuv420p,${bits}`;
  const coding = `-c:v libx264 -preset veryfast -g ${keyEvery} -sc_threshold 0 -bf 2 -c:a aac -shortest`;
  const inputs = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', `sine=440:r=48000:d=${seconds}`];
  const { code, errors } = await runProgram(tools.ffmpeg.path, ['-v', 'error', ...inputs, ...coding.split(' '), path]);
  if (code !== 0) throw new Error(errors);
}

interface Numbered {
  number: number;
  time: number;
}

/** The frames in a file, in order. */
async function framesIn(path: string): Promise<Numbered[]> {
  const frames: Numbered[] = [];
  const { columns, side } = numbered;
  const views = [{ longest: columns * side }];
  for await (const { yuv, width, time } of readFrames(tools, path, await probe(tools, path), { views })) {
    const isLit = (column: number): boolean => yuv[width * 16 + column * side + side / 2]! > 128;
    const number = Array.from({ length: columns }, (_, at) => (isLit(at) ? 2 ** at : 0)).reduce((a, b) => a + b);
    frames.push({ number, time });
  }
  return frames;
}

const numbersOf = (frames: readonly Numbered[]): number[] => frames.map(({ number }) => number);

async function cut(source: string, clip: Moment, way: ClipWay, name: string, options: Partial<CutOptions> = {}) {
  const target = join(folder, name);
  const written = await cutClip(tools, source, await probe(tools, source), { clip, way, target, ...options });
  return { target, written };
}

const unfinished = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.part'));

describe('an exact clip', () => {
  it.each(films)('of %s has exactly the frames of its range', async (name) => {
    const source = join(folder, name);
    const all = await framesIn(source);
    expect(numbersOf(all)).toEqual(Array.from({ length: 150 }, (_, number) => number));
    const timeOf = (number: number): number => all[number]!.time;
    const { duration } = await probe(tools, source);
    // From a frame's beginning to another's, from the middle of one to the middle of another, and at both ends of the film.
    for (const [start, end, first, last] of [
      [timeOf(26), timeOf(55), 26, 54],
      [timeOf(77) + 0.02, timeOf(107) + 0.02, 77, 107],
      [0, timeOf(1), 0, 0],
      [timeOf(137) + 0.01, duration, 137, 149],
    ] as const) {
      const { target, written } = await cut(source, { start, end }, 'exact', `exact ${first}.mp4`);
      expect(numbersOf(await framesIn(target))).toEqual(numbersOf(all.slice(first, last + 1)));
      expect(written.start).toBeCloseTo(start === 0 ? 0 : timeOf(first), 2);
      const { picture, audio } = await probe(tools, target);
      expect([picture?.codec, audio[0]?.codec]).toEqual(['h264', 'aac']);
    }
  });

  it.each(['plain.mp4', 'start-time.ts', 'start-time.mkv', 'cut.mp4', 'variable-frame-rate.mkv'])(
    'of %s keeps sound and picture together',
    async (name) => {
      const source = await generatedMedia(name);
      const flash = name === 'cut.mp4' ? 0.7 : 2;
      const { target, written } = await cut(
        source,
        { start: flash - 0.53, end: flash + 1 },
        'exact',
        `sync-${name}.mp4`,
      );
      expect(await faultIn(target, flash - written.start)).toBeLessThan(name.startsWith('variable') ? 0.2 : 0.05);
    },
  );

  it('of a recording is sound alone, as long as its range', async () => {
    const { target } = await cut(clipPath('speech/jfk.wav'), { start: 2.5, end: 4.75 }, 'exact', 'speech.m4a');
    const { duration, picture, audio } = await probe(tools, target);
    expect(picture).toBeUndefined();
    expect(audio[0]?.codec).toBe('aac');
    // Whole pieces of sound, of 64 ms each.
    expect(Math.abs(duration - 2.25)).toBeLessThan(0.13);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    const onProgress = (fraction: number): unknown => told.push(fraction);
    await cut(await generatedMedia('talk.mp4'), { start: 1, end: 9 }, 'exact', 'told.mp4', { onProgress });
    expect(told.at(-1)).toBeGreaterThan(0.95);
    expect(told.every((fraction, at) => fraction >= (told[at - 1] ?? 0) && fraction <= 1)).toBe(true);
  });
});

describe('a lossless clip', () => {
  it.each(films)('of %s begins at the keyframe at or before', async (name) => {
    const source = join(folder, name);
    const all = await framesIn(source);
    for (const [number, keyframe] of [
      [26, 20],
      [40, 40],
      [59, 40],
      [7, 0],
    ] as const) {
      const clip = { start: all[number]!.time, end: all[75]!.time };
      const { target, written } = await cut(source, clip, 'lossless', `copy of ${name}`);
      expect(written.start).toBeCloseTo(all[keyframe]!.time, 2);
      const numbers = numbersOf(await framesIn(target));
      expect(numbers[0]).toBe(keyframe);
      // Packets are whole, and stored out of order: some at the end may be more or fewer.
      expect(Math.abs(numbers.at(-1)! - 74)).toBeLessThanOrEqual(3);
    }
  });

  it.each(['plain.mp4', 'start-time.ts', 'start-time.mkv', 'cut.mp4'])(
    'of %s keeps sound and picture together',
    async (name) => {
      const source = await generatedMedia(name);
      const flash = name === 'cut.mp4' ? 0.7 : 2;
      const clip = { start: flash - 0.5, end: flash + 1 };
      const { target, written } = await cut(source, clip, 'lossless', `copied-${name}`);
      expect(await faultIn(target, flash - written.start)).toBeLessThan(0.05);
    },
  );

  it('of sound keeps its kind', async () => {
    const { target, written } = await cut(
      await generatedMedia('sound.mp3'),
      { start: 1, end: 3 },
      'lossless',
      'part.mp3',
    );
    const { audio, duration } = await probe(tools, target);
    expect(audio[0]?.codec).toBe('mp3');
    expect(Math.abs(duration - 2)).toBeLessThan(0.1);
    expect(written.start).toBeCloseTo(1, 1);
  });
});

describe('the file of a clip', () => {
  const clip = { start: 1, end: 2 };
  const film = (): string => join(folder, 'numbered.mp4');

  it('is never its own video, also by another name', async () => {
    const copy = join(folder, 'own.mp4');
    await copyFile(film(), copy);
    await link(copy, join(folder, 'linked.mp4'));
    const before = await readFile(copy);
    for (const name of ['own.mp4', 'linked.mp4'])
      await expect(cut(copy, clip, 'exact', name)).rejects.toMatchObject({ code: 'USAGE' });
    expect((await readFile(copy)).equals(before)).toBe(true);
  });

  it('is there whole or not at all: cancelled, it leaves what was there', async () => {
    const controller = new AbortController();
    await writeFile(join(folder, 'kept.mp4'), 'what was there');
    const work = cut(await generatedMedia('talk.mp4'), { start: 0, end: 30 }, 'exact', 'kept.mp4', {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await readFile(join(folder, 'kept.mp4'), 'utf8')).toBe('what was there');
    expect(unfinished()).toEqual([]);
  });

  it.each([
    ['nowhere/clip.mp4', 'FILE_UNWRITABLE', /^There is no folder /],
    ['clip.exe', 'USAGE', /end its name with \.mp4, /],
    ['clip', 'USAGE', /end its name with \.mp4, /],
  ])('%s is refused: %s', async (name, code, message) => {
    await expect(cut(film(), clip, 'exact', name)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
  });

  it('that a container cannot hold is told with what to do', async () => {
    await expect(cut(film(), clip, 'lossless', 'film.webm')).rejects.toMatchObject({
      code: 'FFMPEG_FAILED',
      message: expect.stringContaining('.mkv') as string,
    });
    expect(unfinished()).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('in a folder that may not be written is refused', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed);
    await chmod(closed, 0o555);
    await expect(cut(film(), clip, 'exact', 'closed/clip.mp4')).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
  });
});

/** By how many seconds at most the flash and the beep of a clip are not where they belong, or not together. */
async function faultIn(path: string, at: number): Promise<number> {
  const [beep = NaN] = beepsIn(await hear(tools, path));
  const frames = await Array.fromAsync(readFrames(tools, path, await probe(tools, path), { views: [{ longest: 64 }] }));
  const flash = frames.find(({ yuv }) => yuv[0]! > 128)?.time ?? NaN;
  return Math.max(Math.abs(beep - at), Math.abs(flash - beep));
}
