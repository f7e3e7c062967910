import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src-main/domain/engine.ts';
import type { Evidence } from '../../src-main/domain/evidence.ts';
import type { Pictures } from '../../src-main/domain/picture.ts';
import { overlap } from '../../src-main/domain/time.ts';
import { type IndexEvent, type IndexReport, isFinished, stageNames } from '../../src-main/domain/stage.ts';
import { createEngine } from '../../src-main/engine.ts';
import { generatedMedia, talkTruth } from '../fixtures/media.ts';

const modelsDir = join(import.meta.dirname, '../../models');
let folder: string;
let talk: string;

/** Evidence without what differs between libraries. */
function bare(evidence: readonly Evidence[]): Omit<Evidence, 'id'>[] {
  return evidence.map(({ id: _id, ...rest }) => rest);
}

/** A word as it is compared: no case, no marks. */
function folded(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

async function newEngine(name: string): Promise<Engine> {
  return await createEngine({ libraryDir: join(folder, name), modelsDir });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightsound-indexing-'));
  await mkdir(join(folder, 'media'));
  talk = join(folder, 'media', 'talk.mp4');
  await copyFile(await generatedMedia('talk.mp4'), talk);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a video with speech, a dog and music', () => {
  let engine: Engine;
  let report: IndexReport;
  let whole: Evidence[];
  let pictures: Pictures;
  const events: IndexEvent[] = [];

  beforeAll(async () => {
    engine = await newEngine('whole');
    const { video } = await engine.openVideo({ path: talk });
    report = await engine.indexVideo({ video: video.id }, { onEvent: (event) => events.push(event) });
    whole = await engine.listEvidence({ video: video.id });
    pictures = await engine.getPictures({ video: video.id });
  });
  afterAll(() => engine[Symbol.asyncDispose]());

  test('every stage has been through it all', () => {
    expect(report.coverage).toEqual(Object.fromEntries(stageNames.map((stage) => [stage, 1])));
  });

  test('every spoken piece is there, word by word, at its time', () => {
    const words = whole.flatMap((line) => line.words ?? []);
    for (const { clip, start, end, transcript } of talkTruth) {
      if (transcript === undefined) continue;
      const inside = words.filter((word) => word.end > start - 0.3 && word.start < end + 0.3);
      const found = new Set(inside.map((word) => folded(word.text)));
      const wanted = transcript
        .split(/\s+/)
        .map(folded)
        .filter((word) => word !== '');
      const missing = wanted.filter((word) => !found.has(word));
      expect(missing.length / wanted.length, `${clip}: ${missing.join(' ')}`).toBeLessThanOrEqual(0.1);
    }
    const silence = words.filter((word) =>
      talkTruth.every(({ start, end }) => word.end < start - 0.3 || word.start > end + 0.3),
    );
    expect(silence).toEqual([]);
  });

  test('the dog and the music are heard where they are', () => {
    for (const [part, names] of [
      [talkTruth.find(({ clip }) => clip.includes('dog'))!, ['Bark', 'Dog', 'Bow-wow', 'Yip']],
      [
        talkTruth.find(({ clip }) => clip.startsWith('music/'))!,
        ['Music', 'Guitar', 'Plucked string instrument', 'Acoustic guitar'],
      ],
    ] as const) {
      const near = whole.filter((sound) => sound.kind === 'heard' && names.some((name) => name === sound.text));
      expect(near.length, part.clip).toBeGreaterThan(0);
      for (const sound of near) expect(overlap(sound, part), `${sound.text} at ${sound.start}`).toBeGreaterThan(0);
    }
  });

  test('progress never falls and ends at the whole', () => {
    const fractions = events.flatMap((event) => (event.type === 'progress' ? [event.fraction] : []));
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBeCloseTo(1, 5);
  });

  test('streams the evidence that the library holds', () => {
    const told = new Map(
      events.flatMap((event) => (event.type === 'evidence' ? event.items : [])).map((item) => [item.id, item]),
    );
    expect([...told.values()].sort((a, b) => a.id - b.id)).toEqual([...whole].sort((a, b) => a.id - b.id));
  });

  test('indexing again does nothing', async () => {
    const { video } = await engine.openVideo({ path: talk });
    const again: IndexEvent[] = [];
    await engine.indexVideo({ video: video.id }, { onEvent: (event) => again.push(event) });
    expect(again.filter(({ type }) => type === 'evidence')).toEqual([]);
    expect(await engine.listEvidence({ video: video.id })).toEqual(whole);
  });

  test('a renamed file is the same video', async () => {
    const renamed = join(folder, 'media', 'renamed.mp4');
    await rename(talk, renamed);
    const { video, stages } = await engine.openVideo({ path: renamed });
    await rename(renamed, talk);
    expect(video.id).toBe(whole[0]!.video);
    expect(video.name).toBe('renamed.mp4');
    expect(isFinished(stages)).toBe(true);
  });

  test('cancelled at every commit and resumed, it finds the same as in one go', async () => {
    const libraryDir = join(folder, 'pieces');
    for (let stops = 0; ; stops++) {
      expect(stops).toBeLessThan(40);
      const interrupted = await createEngine({ libraryDir, modelsDir });
      try {
        const { video } = await interrupted.openVideo({ path: talk });
        const controller = new AbortController();
        const run = interrupted.indexVideo(
          { video: video.id },
          {
            signal: controller.signal,
            onEvent: (event) => event.type === 'progress' && event.stage === 'speech' && controller.abort(),
          },
        );
        const ended = await run.then(
          () => 'done',
          (error: unknown) => (error as { code: string }).code,
        );
        if (ended === 'done') {
          expect(bare(await interrupted.listEvidence({ video: video.id }))).toEqual(bare(whole));
          expect(await interrupted.getPictures({ video: video.id })).toEqual(pictures);
          expect(stops).toBeGreaterThan(0);
          return;
        }
        expect(ended).toBe('CANCELLED');
        expect((await interrupted.getVideo({ video: video.id })).stages.map(({ state }) => state)).not.toContain(
          'running',
        );
      } finally {
        await interrupted[Symbol.asyncDispose]();
      }
    }
  });
});
