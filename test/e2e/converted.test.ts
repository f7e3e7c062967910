import { mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type axe from 'axe-core';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findMediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { runProgram } from '../../src-main/media/run.ts';
import { App } from './app.ts';

// Files that Chromium cannot decode, as a person meets them: they play, every time shows its own picture, and a note says why.
// Each second of the films has a colour of its own, so that the picture tells its time.

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'sightsound-converted-'));
const seconds = 24;
const colours: Readonly<Record<string, readonly number[]>> = {
  red: [255, 0, 0],
  lime: [0, 255, 0],
  blue: [0, 0, 255],
  white: [255, 255, 255],
  black: [0, 0, 0],
  yellow: [255, 255, 0],
  cyan: [0, 255, 255],
  magenta: [255, 0, 255],
};
const names = Object.keys(colours);
const colourAt = (time: number): string => names[Math.floor(time) % names.length]!;

const x264 = '-c:v libx264 -preset ultrafast';
const x265 = '-c:v libx265 -preset ultrafast -x265-params log-level=error';
/** By file: how it is coded, and what the note says of it. */
const films: Readonly<Record<string, [args: string, note: RegExp]>> = {
  'hevc.mp4': [`${x265} -c:a aac`, /HEVC pictures/],
  'hevc-10-bit.mkv': [`${x265} -pix_fmt yuv420p10le -c:a flac`, /HEVC pictures/],
  'ac3.mkv': [`${x264} -c:a ac3`, /AC-3 sound/],
  'ms-mpeg4.avi': ['-c:v msmpeg4 -q:v 3 -c:a pcm_s16le', /MS-MPEG4 pictures/],
};
const file = (name: string): string => path.join(folder, name);

async function make(name: string, args: string): Promise<void> {
  const { ffmpeg } = await findMediaTools();
  const outcome = await runProgram(ffmpeg.path, ['-nostdin', '-v', 'error', '-y', ...args.split(' '), file(name)]);
  if (outcome.code !== 0) throw new Error(`${name} could not be made: ${outcome.errors}`);
}

vi.setConfig({ testTimeout: 30_000 });

let app: App;
beforeAll(async () => {
  const turns = Array.from({ length: seconds }, (_, at) => `color=${colourAt(at)}:s=320x180:r=25:d=1[c${at}]`);
  const graph = [
    ...turns,
    `${turns.map((_, at) => `[c${at}]`).join('')}concat=n=${seconds}[v]`,
    `sine=440:r=48000:d=${seconds},aformat=channel_layouts=stereo[a]`,
  ];
  await make('source.mkv', `-filter_complex ${graph.join(';')} -map [v] -map [a] ${x264} -qp 0 -c:a pcm_s16le`);
  const source = `-i ${file('source.mkv')}`;
  for (const [name, [args]] of Object.entries(films)) await make(name, `${source} -pix_fmt yuv420p ${args}`);
  await make('sound.wma', `${source} -vn -c:a wmav2`);
  await make('long.mkv', `-stream_loop 2 ${source} ${x264} -pix_fmt yuv420p -c:a ac3`);
  await make('h264-10-bit.mp4', `${source} ${x264} -pix_fmt yuv420p10le -c:a aac`);
  app = await App.launch();
});
afterAll(() => app.close());

const note = (): Locator => app.page.getByTestId('converted');

/** Puts a film on screen, paused once there is something to see or hear. */
async function show(name: string): Promise<void> {
  await app.drop(file(name));
  await app.page.getByRole('heading', { level: 1, name }).waitFor();
  await app.player.evaluate(async (video: HTMLVideoElement) => {
    while (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA)
      await new Promise((resolve) => video.addEventListener('loadeddata', resolve, { once: true }));
    video.pause();
  });
}

/** Goes to a time; resolves with the element's time, and how many milliseconds the seek took. */
async function go(time: number): Promise<{ at: number; took: number }> {
  return app.player.evaluate(async (video: HTMLVideoElement, wanted) => {
    const began = performance.now();
    const there = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    video.currentTime = wanted;
    await there;
    return { at: video.currentTime, took: performance.now() - began };
  }, time);
}

/** The colour of the picture; a frame that is there is drawn a moment later. */
async function colour(): Promise<string> {
  const pixel = await app.player.evaluate((video: HTMLVideoElement) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    context.drawImage(video, 0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  });
  const distance = (name: string): number => Math.hypot(...colours[name]!.map((value, at) => value - pixel[at]!));
  return names.toSorted((a, b) => distance(a) - distance(b))[0]!;
}

/** Plays two seconds from a time on; resolves with the bytes of sound that were decoded. */
async function listen(from: number): Promise<number> {
  return app.player.evaluate(async (video: HTMLVideoElement, start) => {
    video.currentTime = start;
    await video.play();
    while (video.currentTime < start + 2)
      await new Promise((resolve) => video.addEventListener('timeupdate', resolve, { once: true }));
    video.pause();
    return (video as HTMLVideoElement & { webkitAudioDecodedByteCount: number }).webkitAudioDecodedByteCount;
  }, from);
}

describe.each(Object.entries(films))('%s', (name, [, words]) => {
  test('plays, each time shows its own picture, and it is heard', async () => {
    await show(name);
    expect(await note().innerText()).toMatch(words);
    const took: number[] = [];
    for (const time of [0.5, 17.5, 3.5, 10.98, 11.02, 22.2, 12.02, 11.98, 23.9]) {
      const there = await go(time);
      expect(there.at).toBeCloseTo(time, 3);
      await expect.poll(colour, { message: `at ${time}`, timeout: 10_000 }).toBe(colourAt(time));
      took.push(Math.round(there.took));
    }
    console.log(`${name}: seeks took ${took.join(', ')} ms`);
    expect(await listen(5)).toBeGreaterThan(10_000);
    await app.picture(`converted-${name}`);
  });
});

test('sound alone plays as well', async () => {
  await show('sound.wma');
  expect(await note().innerText()).toMatch(/WMA sound/);
  expect(await listen(9)).toBeGreaterThan(10_000);
});

test('H.264 with 10 bits plays, converted or not', async () => {
  await show('h264-10-bit.mp4');
  await go(10.5);
  await expect.poll(colour, { timeout: 10_000 }).toBe(colourAt(10.5));
  console.log(`h264-10-bit.mp4 is ${(await note().count()) === 0 ? 'played as it is' : 'converted'}`);
});

test('the note is read once, and axe finds nothing', async () => {
  await show('hevc.mp4');
  await app.page.evaluate(axeSource);
  const violations = await app.page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(violations).toEqual([]);
  await app.page.getByRole('button', { name: 'Hide this note' }).click();
  await note().waitFor({ state: 'detached' });
});

test('keys seek and step in media time', async () => {
  const press = (key: string): Promise<number> => app.jumpBy(() => app.page.keyboard.press(key));
  await press('End');
  expect(await press('Home')).toBe(0);
  expect(await press('ArrowRight')).toBeCloseTo(5, 3);
  const next = await press('.');
  expect(next).toBeGreaterThan(5.039);
  expect(next).toBeLessThan(5.08);
  await expect.poll(colour).toBe(colourAt(next));
  expect(await press('End')).toBeCloseTo(seconds, 1);
});

test('a file that vanishes is told, and plays on when it is back', async () => {
  await show('long.mkv');
  renameSync(file('long.mkv'), file('away.mkv'));
  await app.player.evaluate((video: HTMLVideoElement) => {
    video.currentTime = 60.5;
  });
  await expect.poll(() => note().innerText()).toMatch(/There is no file at .*long\.mkv/);
  await app.picture('converted-vanished');
  renameSync(file('away.mkv'), file('long.mkv'));
  await go(61.5);
  await expect.poll(colour).toBe(colourAt(61.5));
});
