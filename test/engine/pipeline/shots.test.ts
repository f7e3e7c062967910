import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChosenFrame, Pictures } from '../../../src-main/domain/picture.ts';
import type { IndexEvent, IndexReport } from '../../../src-main/domain/stage.ts';
import type { MediaInfo } from '../../../src-main/domain/video.ts';
import { createEngine } from '../../../src-main/engine.ts';
import { openLibrary } from '../../../src-main/store/open.ts';
import { clipPath, generatedMedia, recipes } from '../../fixtures/media.ts';

// Films without sound: no model is needed, and the shots are all there is.

const modelsDir = join(import.meta.dirname, '../../../models');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightsound-shots-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Found {
  report: IndexReport;
  pictures: Pictures;
  frames: ChosenFrame[];
  sheets: Buffer[];
}

/** Indexes into the named library, which may hold a part already; `stop` ends it at an event. */
async function index(
  name: string,
  path: string,
  stop: (event: IndexEvent) => boolean = () => false,
): Promise<Found | 'stopped'> {
  const libraryDir = join(folder, name);
  const engine = await createEngine({ libraryDir, modelsDir });
  const controller = new AbortController();
  const onEvent = (event: IndexEvent): void => void (stop(event) && controller.abort());
  let report: IndexReport;
  try {
    const { video } = await engine.openVideo({ path });
    report = await engine.indexVideo({ video: video.id }, { signal: controller.signal, onEvent });
  } catch (error) {
    expect(error).toMatchObject({ code: 'CANCELLED' });
    return 'stopped';
  } finally {
    await engine[Symbol.asyncDispose]();
  }
  using library = openLibrary(libraryDir, { mode: 'read' });
  const pictures = library.pictures.read(report.video);
  const sheets = [...new Set(pictures.thumbnails.map(({ sheet }) => sheet))];
  return {
    report,
    pictures,
    frames: library.pictures.frames(report.video),
    sheets: sheets.map((sheet) => Buffer.from(library.pictures.sheet(report.video, sheet)!)),
  };
}

async function indexWhole(name: string, path: string): Promise<Found> {
  const found = await index(name, path);
  if (found === 'stopped') throw new Error('Nobody stopped it.');
  return found;
}

describe('a film with known cuts', () => {
  let path: string;
  let whole: Found;
  beforeAll(async () => {
    path = await generatedMedia('cuts.mp4');
    whole = await indexWhole('whole', path);
  });

  it('has its shots where they are, to the frame', () => {
    const { cuts = [] } = recipes['cuts.mp4']!.truth;
    expect(whole.pictures.shots).toHaveLength(cuts.length + 1);
    for (const [at, cut] of [0, ...cuts].entries())
      expect(Math.abs(whole.pictures.shots[at]! - cut)).toBeLessThan(0.0015);
    expect(whole.pictures.doneTo).toBeCloseTo(80, 1);
    expect(whole.report.coverage).toMatchObject({ waveform: 1, shots: 1, sounds: 1, speech: 1, embeddings: 1 });
  });

  it('has a frame of every shot, and one every two seconds', () => {
    const { frames, pictures } = whole;
    const ends = [...pictures.shots.slice(1), 80];
    for (const [at, start] of pictures.shots.entries()) {
      const inside = frames.filter(({ shot }) => shot === start);
      expect(inside.length).toBeGreaterThan(0);
      expect(inside.every(({ time }) => time >= start && time < ends[at]!)).toBe(true);
    }
    const times = [0, ...frames.map(({ time }) => time), 80];
    for (const [at, time] of times.slice(1).entries()) expect(time - times[at]!).toBeLessThanOrEqual(2.001);
  });

  it('marks pictures that stay the same, and keeps one thumbnail of them', () => {
    // Colour bars stand still from 7.6 to 20 s.
    const still = whole.frames.filter(({ time }) => time > 7.6 && time < 20);
    expect(still.length).toBeGreaterThanOrEqual(6);
    expect(new Set(still.slice(1).map(({ sameAs }) => sameAs))).toEqual(new Set([still[0]!.time]));
    const shown = whole.pictures.thumbnails.filter(({ time }) => time > 7.6 && time < 20);
    expect(new Set(shown.map(({ sheet, x, y }) => `${sheet} ${x} ${y}`)).size).toBe(1);
  });

  it('keeps its thumbnails in JPEG sheets of bounded size', () => {
    // In one of the four stretches nothing new is seen.
    expect(whole.sheets.length).toBe(3);
    for (const sheet of whole.sheets) {
      expect(sheet.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
      expect(sheet.length).toBeLessThan(112 * 1024);
    }
  });

  it('stopped after every commit and gone on, it is the same as in one go', async () => {
    for (let stops = 0; ; stops++) {
      expect(stops).toBeLessThan(10);
      const found = await index('pieces', path, (event) => event.type === 'progress' && event.stage === 'shots');
      if (found === 'stopped') continue;
      expect(stops).toBeGreaterThan(2);
      expect({ ...found.pictures, frames: found.frames }).toEqual({ ...whole.pictures, frames: whole.frames });
      expect(found.sheets.map((sheet, at) => sheet.equals(whole.sheets[at]!))).toEqual([true, true, true]);
      return;
    }
  });
});

it('shots lie on the player’s clock when the container’s begins late', async () => {
  const { pictures } = await indexWhole('late', await generatedMedia('cuts.ts'));
  expect(pictures.shots.map((start) => Math.round(start * 100) / 100)).toEqual([0, 4, 8]);
});

it('a picture of four pixels, a turned one and one that is cut short have shots and thumbnails', async () => {
  for (const name of ['four-pixels.mp4', 'rotated.mp4', 'truncated.mp4', 'no-sound.mp4']) {
    const film = await indexAs(name, await generatedMedia(name), { audio: [] });
    expect(film.pictures.shots[0], name).toBeCloseTo(0, 1);
    expect(film.pictures.thumbnails.length, name).toBeGreaterThan(1);
    expect(film.sheets[0]!.length, name).toBeGreaterThan(100);
    expect(film.report.warnings.map(({ code }) => code)).toEqual(name === 'truncated.mp4' ? ['MEDIA_TRUNCATED'] : []);
  }
});

it('a picture that cannot be decoded fails its stage alone, and says so', async () => {
  const picture = { codec: 'h264', width: 64, height: 48, rotation: 0, framesPerSecond: 25, pixelFormat: 'yuv420p' };
  const { report } = await indexAs('undecodable', clipPath('speech/jfk.wav'), { picture, audio: [] });
  expect(report.stages.map(({ stage, state }) => [stage, state])).toEqual([
    ['waveform', 'absent'],
    ['shots', 'failed'],
    ['objects', 'failed'],
    ['scenes', 'failed'],
    ['text', 'failed'],
    ['sounds', 'absent'],
    ['subtitles', 'absent'],
    ['speech', 'absent'],
    ['speakers', 'absent'],
    ['embeddings', 'done'],
  ]);
  expect(report.warnings).toEqual([
    { code: 'FFMPEG_FAILED', message: 'The h264 picture of jfk.wav cannot be decoded.' },
  ]);
});

/** Indexes a file of which the library believes something else: without its sound, no model has to be loaded. */
async function indexAs(name: string, path: string, media: Partial<MediaInfo>): Promise<Found> {
  const engine = await createEngine({ libraryDir: join(folder, name), modelsDir });
  const { video } = await engine.openVideo({ path });
  await engine[Symbol.asyncDispose]();
  const library = openLibrary(join(folder, name), { mode: 'write' });
  library.videos.erase(video.id);
  library.videos.add({ ...video, media: { ...video.media, ...media } });
  const { size, mtimeMs } = await stat(path);
  library.videos.rememberFile(path, size, mtimeMs, video.id);
  library.close();
  return indexWhole(name, path);
}
