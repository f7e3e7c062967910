import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src-main/domain/evidence.ts';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { readFrames } from '../../../src-main/media/frames.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { loadPack } from '../../../src-main/models/pack.ts';
import { loadScreenTextReader, type ScreenTextReader } from '../../../src-main/models/screen-text/model.ts';
import { TextStage } from '../../../src-main/pipeline/indexing/text-stage.ts';
import { openLibrary } from '../../../src-main/store/open.ts';
import { clipPath, generatedMedia, recipes, sharedMedia } from '../../fixtures/media.ts';
import { pngPixels } from '../../golden/support/png.ts';
import { type Colour, painted } from '../../unit/kernels/pictures.ts';

// The stage with the real models, frames and library; the picture pass is tested elsewhere.

const sample = join(import.meta.dirname, '../../../assets/sintel-trailer.mp4');
let folder: string;
let model: ScreenTextReader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightsound-text-'));
  model = await loadScreenTextReader(await loadPack(join(import.meta.dirname, '../../../models')));
});
afterAll(async () => {
  await model[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const stopped = new Error('Stopped after a commit.');

/** Reads a film's text into a library of its own, where a run may have been stopped before. */
async function readInto(name: string, path: string, { stopAfter = Infinity } = {}): Promise<Evidence[]> {
  const tools = await findMediaTools();
  const media = await probe(tools, path);
  const library = openLibrary(join(folder, name), { mode: 'write' });
  if (!library.videos.get('film')) library.videos.add({ id: 'film', path, name, media, addedAt: 0, openedAt: 0 });
  try {
    const { doneTo } = library.stages.begin('film', 'text', '1');
    const open = library.evidence.endingAt({ video: 'film', stage: 'text', time: doneTo });
    let commits = 0;
    const stage = new TextStage(doneTo, model, open, (chunk) => {
      if (commits === stopAfter) throw stopped;
      commits += 1;
      return library.stages.commit('film', chunk);
    });
    for await (const frame of readFrames(tools, path, media, {
      from: doneTo,
      views: [{ longest: 1280, perSecond: 2 }],
    }))
      await stage.look(frame, undefined);
    await stage.end(media.duration, undefined);
    return library.evidence.list({ video: 'film' });
  } finally {
    library.close();
  }
}

const outline = ({ text, start, end, score, box }: Evidence) => ({ text, start, end, score, box });

describe('captions over a film', () => {
  const { captions = [], duration } = recipes['captions.mp4']!.truth;
  let path: string;
  let found: Evidence[];
  beforeAll(async () => {
    path = await generatedMedia('captions.mp4');
    found = await readInto('whole', path);
  });

  it('are read, each once, and nothing else is', () => {
    expect(found.map(({ text }) => text).sort()).toEqual(captions.map(({ text }) => text).sort());
    for (const { kind, score, language } of found) {
      expect(kind).toBe('written');
      expect(score).toBeGreaterThan(0.95);
      expect(language).toBeUndefined();
    }
  });

  it('begin with the first frame that shows them, or the next, and end within half a second', () => {
    const late = captions.map(({ text, start, end }) => {
      const line = found.find((evidence) => evidence.text === text)!;
      expect(line.start, text).toBeGreaterThanOrEqual(start - 0.05);
      expect(Math.abs(line.end - end), text).toBeLessThan(0.5);
      return line.start - start;
    });
    expect(Math.max(...late)).toBeLessThan(1.05);
    expect(late.filter((seconds) => seconds < 0.55).length).toBeGreaterThanOrEqual(captions.length - 1);
    expect(duration).toBeGreaterThan(20);
  });

  it('have the place where they stand', () => {
    const { box } = found.find(({ text }) => text.startsWith('THE DURIAN'))!;
    expect(box!.x).toBeCloseTo(30 / 960, 1);
    expect(box!.y).toBeCloseTo(30 / 540, 1);
    expect(box!.width).toBeCloseTo(500 / 960, 1);
  });

  it('are the same when the run is stopped after every commit and goes on', async () => {
    const stops: unknown[] = [];
    for (let run = 0; run < 5; run++) {
      const result = await readInto('pieces', path, { stopAfter: 1 }).catch((error: unknown) => error);
      if (Array.isArray(result)) {
        expect(stops).toEqual([stopped]);
        expect((result as Evidence[]).map(outline)).toEqual(found.map(outline));
        return;
      }
      stops.push(result);
    }
    expect.fail('It never came to its end.');
  });
});

it('the titles and credits of the sample are read when they are shown', async () => {
  const found = await readInto('sample', sample);
  const at = (text: string, from: number, to: number) =>
    found.find((line) => line.text === text && line.start >= from && line.end <= to);
  expect(at('THE BLENDER FOUNDATION', 9.2, 11.3)).toBeDefined();
  expect(at('presents', 9.2, 11.3)).toBeDefined();
  const title = at('SINTEL', 40.2, 47)!;
  expect(title.end - title.start).toBeGreaterThan(5);
  expect(at('COMING SOON', 47.4, 48.5)).toBeDefined();
  for (const text of ['THE DURIAN OPEN MOVIE PROJECT', 'SINTEL', 'http://durian.blender.org']) {
    const credit = at(text, 48.4, 51)!;
    expect(credit.start, text).toBeLessThan(49);
    expect(credit.end, text).toBeGreaterThan(50.4);
  }
  expect(found.filter(({ score }) => score < 0.95)).toEqual([]);
  expect(found.length).toBeLessThanOrEqual(17);
});

it('a picture that is shown for long counts for as long, over the borders of chunks', async () => {
  const { width, height, rgb } = await pngPixels(clipPath('pictures/presents.png'));
  const slide = painted(
    (x, y) => [...rgb.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)] as unknown as Colour,
    {
      width,
      height,
    },
  );
  const black = painted(() => [0, 0, 0], { width, height });
  const library = openLibrary(join(folder, 'slides'), { mode: 'write' });
  try {
    const media = await probe(await findMediaTools(), sample);
    library.videos.add({ id: 'slides', path: 'slides', name: 'slides', media, addedAt: 0, openedAt: 0 });
    library.stages.begin('slides', 'text', '1');
    const stage = new TextStage(0, model, [], (chunk) => library.stages.commit('slides', chunk));
    for (const [time, picture] of [
      [0, black],
      [7, slide],
      [65, black],
      [80, slide],
    ] as const)
      await stage.look({ ...picture, time, view: 0 }, undefined);
    await stage.end(81.5, undefined);
    const lines = library.evidence.list({ video: 'slides' });
    expect(lines.map(({ text, start, end }) => [text, start, end])).toEqual([
      ['THE PEACH OPEN MOVIE PROJECT', 7, 65],
      ['PRESENTS', 7, 65],
      ['THE PEACH OPEN MOVIE PROJECT', 80, 81.5],
      ['PRESENTS', 80, 81.5],
    ]);
  } finally {
    library.close();
  }
});

const textless = [
  'intel_car-detection.mp4',
  'intel_bottle-detection.mp4',
  'deb_libopenshot_test.avi',
  'mdn_bug_video_640.mp4',
];

it('nothing is read where nothing is written', async () => {
  expect(await readInto('friday', clipPath('video/friday.mp4'))).toEqual([]);
  for (const name of textless) {
    const path = sharedMedia(name);
    if (path) expect((await readInto(name, path)).map(outline), name).toEqual([]);
  }
});
