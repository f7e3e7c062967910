import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StageName } from '../../../src-main/domain/stage.ts';
import type { MediaInfo } from '../../../src-main/domain/video.ts';
import { findMediaTools, type MediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { readFrames } from '../../../src-main/media/frames.ts';
import { encodeJpeg } from '../../../src-main/media/jpeg.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { runProgram } from '../../../src-main/media/run.ts';
import { readStillPicture } from '../../../src-main/media/still-picture.ts';
import { loadPack } from '../../../src-main/models/pack.ts';
import { loadSceneClassifier, type SceneClassifier } from '../../../src-main/models/scenes/model.ts';
import { ScenesStage } from '../../../src-main/pipeline/indexing/scenes-stage.ts';
import { ShotsStage } from '../../../src-main/pipeline/indexing/shots-stage.ts';
import { Stopwatch } from '../../../src-main/pipeline/indexing/stage-run.ts';
import { findSimilar, type SimilarParts } from '../../../src-main/pipeline/similar/find-similar.ts';
import type { Library } from '../../../src-main/store/library.ts';
import { openLibrary } from '../../../src-main/store/open.ts';
import { clipPath, generatedMedia } from '../../fixtures/media.ts';
import { modelsFolder } from '../../golden/support/listener.ts';
import { sampleVideo } from '../../store/sample-values.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightsound-similar-'));
const trailer = join(import.meta.dirname, '../../../assets/sintel-trailer.mp4');
const scenesVersion = '1';
let tools: MediaTools;
let classifier: SceneClassifier;
let library: Library;
let parts: SimilarParts;

/** Finds the shots of a film and what its frames look like, and stores both, as indexing does. */
async function index(id: string, path: string): Promise<void> {
  const media: MediaInfo = await probe(tools, path);
  library.videos.add(sampleVideo(id, { media, path }));
  const commitTo = (stage: StageName) => {
    library.stages.begin(id, stage, scenesVersion);
    return (chunk: Parameters<Library['stages']['commit']>[1]) => library.stages.commit(id, chunk);
  };
  await using shots = new ShotsStage(
    { doneTo: 0, last: undefined, distinct: [] },
    (picture, most) => encodeJpeg(tools, picture, { most }),
    commitTo('shots'),
    new Stopwatch(),
  );
  const scenes = new ScenesStage(0, classifier, [], commitTo('scenes'));
  for await (const frame of readFrames(tools, path, media, { views: [{ longest: 320 }] }))
    for (const picture of await shots.look(frame, undefined)) await scenes.look(picture, undefined);
  for (const picture of await shots.end(media.duration, undefined)) await scenes.look(picture, undefined);
  await scenes.end(media.duration);
}

/** A frame of a film as a picture file, larger than the frames that are indexed. */
async function still(name: string, path: string, time: number, ...args: string[]): Promise<string> {
  const picture = join(folder, name);
  await runProgram(tools.ffmpeg.path, [
    '-v',
    'error',
    '-ss',
    `${time}`,
    '-i',
    path,
    '-frames:v',
    '1',
    ...args,
    picture,
  ]);
  return picture;
}

beforeAll(async () => {
  tools = await findMediaTools();
  classifier = await loadSceneClassifier(await loadPack(modelsFolder));
  library = openLibrary(join(folder, 'library'), { mode: 'write' });
  parts = {
    library,
    scenesVersion,
    scenes: async () => classifier,
    readPicture: (path, signal) => readStillPicture(tools, path, { longest: 320, signal }),
  };
  await index('film', trailer);
  await index('things', await generatedMedia('things.mp4'));
});
afterAll(async () => {
  library.close();
  await classifier[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

describe('moments that look like a picture', () => {
  it('a photo of the screen finds its shot, and nothing in another film', async () => {
    const picture = await still('desert.jpg', trailer, 38, '-q:v', '4');
    const { hits } = await findSimilar(parts, { picture });
    expect(hits[0]).toMatchObject({ video: 'film', path: trailer, thumbnail: { width: 160 } });
    expect(hits[0]!.start).toBeLessThanOrEqual(38);
    expect(hits[0]!.end).toBeGreaterThan(38);
    expect(hits[0]!.similarity).toBeGreaterThan(0.9);
    expect(new Set(hits.map(({ video }) => video))).toEqual(new Set(['film']));
  });

  it('the very frame is the same picture, and comes first', async () => {
    const frame = library.pictures.frameAt('film', 15.5)!;
    const { hits } = await findSimilar(parts, { picture: await still('girl.png', trailer, frame.time) });
    expect(hits[0]).toMatchObject({ reason: 'same picture' });
    expect(hits[0]!.start).toBeLessThanOrEqual(15.5);
    expect(hits[0]!.end).toBeGreaterThan(15.5);
    expect(hits.slice(1).filter(({ similarity }) => similarity < 0.7)).toEqual([]);
  });

  it('a moment finds the shots like its own, which is left out', async () => {
    // The girl and the dragon in the evening sky, in two shots.
    const own = library.pictures.frameAt('film', 27.1)!;
    const { hits } = await findSimilar(parts, { video: 'film', time: 27.1 });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.some(({ start, end }) => start <= own.time && own.time < end)).toBe(false);
    expect(hits.some(({ start, end }) => start < 30 && end > 29)).toBe(true);
    expect(new Set(hits.map(({ start }) => start)).size).toBe(hits.length);
  });

  it('what is in no video is not found', async () => {
    expect((await findSimilar(parts, { picture: clipPath('pictures/bottles.png'), videos: ['film'] })).hits).toEqual(
      [],
    );
  });

  it('only videos that were asked for are looked in, and as many hits are given', async () => {
    const picture = clipPath('pictures/bottles.png');
    const { hits } = await findSimilar(parts, { picture, limit: 1 });
    expect(hits).toMatchObject([{ video: 'things' }]);
    expect((await findSimilar(parts, { picture, videos: [] })).hits).toEqual([]);
  });

  it('features of another version are not compared', async () => {
    const newer = { ...parts, scenesVersion: '2' };
    expect((await findSimilar(newer, { video: 'film', time: 37.5 })).hits).toEqual([]);
  });

  it('says why nothing can be looked for', async () => {
    await expect(findSimilar(parts, { video: 'film', time: 0 })).rejects.toMatchObject({ code: 'PICTURE_INVALID' });
    library.videos.add(sampleVideo('new', { media: library.videos.get('film')!.media }));
    await expect(findSimilar(parts, { video: 'new', time: 3 })).rejects.toMatchObject({ code: 'PICTURE_UNKNOWN' });
    await expect(findSimilar(parts, { video: 'none', time: 3 })).rejects.toMatchObject({ code: 'VIDEO_UNKNOWN' });
    const black = await still('black.png', trailer, 0, '-vf', 'scale=64:64,drawbox=t=fill:c=black');
    await expect(findSimilar(parts, { picture: black })).rejects.toMatchObject({ code: 'PICTURE_INVALID' });
    const stopped = { signal: AbortSignal.abort() };
    await expect(findSimilar(parts, { picture: black }, stopped)).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
