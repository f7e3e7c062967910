import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src-main/domain/evidence.ts';
import type { StageChunk } from '../../../src-main/domain/stage.ts';
import { cosine } from '../../../src-main/kernels/vector.ts';
import { loadObjectDetector, type ObjectDetector } from '../../../src-main/models/objects/model.ts';
import { loadPack } from '../../../src-main/models/pack.ts';
import { loadSceneClassifier, type SceneClassifier } from '../../../src-main/models/scenes/model.ts';
import { ObjectsStage } from '../../../src-main/pipeline/indexing/objects-stage.ts';
import { ScenesStage } from '../../../src-main/pipeline/indexing/scenes-stage.ts';
import type { Library } from '../../../src-main/store/library.ts';
import { chosenPictures } from '../../golden/support/chosen-pictures.ts';
import { modelsFolder } from '../../golden/support/listener.ts';
import { newLibrary } from '../../store/sample-library.ts';
import { sampleVideo } from '../../store/sample-values.ts';

let detector: ObjectDetector;
let classifier: SceneClassifier;
let film: Awaited<ReturnType<typeof chosenPictures>>;
beforeAll(async () => {
  const pack = await loadPack(modelsFolder);
  detector = await loadObjectDetector(pack);
  classifier = await loadSceneClassifier(pack);
  film = await chosenPictures(join(import.meta.dirname, '../../../assets/sintel-trailer.mp4'));
});
afterAll(async () => {
  await detector[Symbol.asyncDispose]();
  await classifier[Symbol.asyncDispose]();
});

type SeenStageName = 'objects' | 'scenes';
const stages: readonly SeenStageName[] = ['objects', 'scenes'];

/** Shows a stage the film, from where the library says that it goes on, to its next commit or to the end; returns the commits. */
async function run(library: Library, video: string, stage: SeenStageName, once = false): Promise<number[]> {
  const { doneTo } = library.stages.begin(video, stage, '1');
  const open = library.evidence.endingAt({ video, stage, time: doneTo });
  const commits: number[] = [];
  const commit = (chunk: StageChunk): Evidence[] => {
    commits.push(chunk.doneTo);
    return library.stages.commit(video, chunk);
  };
  const looking =
    stage === 'objects'
      ? new ObjectsStage(doneTo, detector, open, commit)
      : new ScenesStage(doneTo, classifier, open, commit);
  for (const picture of film.pictures) {
    await looking.look(picture, undefined);
    if (once && commits.length > 0) return commits;
  }
  await looking.end(film.media.duration);
  return commits;
}

function libraryWith(...videos: string[]): Library {
  const library = newLibrary();
  for (const video of videos) library.videos.add(sampleVideo(video, { media: film.media }));
  return library;
}

describe('objects and scenes of the sample', () => {
  it('people are seen where they are, each shot by itself', async () => {
    const library = libraryWith('film');
    await run(library, 'film', 'objects');
    const people = library.evidence.list({ video: 'film' }).filter(({ text }) => text === 'person');
    expect(people.every(({ kind, label, score }) => kind === 'seen' && label === 'n00007846' && score >= 0.5)).toBe(
      true,
    );
    const isSeen = (time: number) => people.some(({ start, end }) => start <= time && time < end);
    // The girl in the snow; the shaman; the girl in his hut; the girl, frightened; mountains, the alley, the titles.
    expect([7, 12.5, 15, 23, 31, 33].filter((time) => !isSeen(time))).toEqual([]);
    expect([2, 10, 20, 45, 51].filter(isSeen)).toEqual([]);
    const hut = people.find(({ start }) => Math.abs(start - 13.917) < 0.02)!;
    expect(hut.end).toBeCloseTo(16.5, 1);
    expect(hut.box!.width * hut.box!.height).toBeGreaterThan(0.1);
  });

  it('of its drawn world the classifier says nothing, but knows what frames look like', async () => {
    const library = libraryWith('film');
    await run(library, 'film', 'scenes');
    expect(library.evidence.list({ video: 'film' })).toEqual([]);
    const timeOf = (time: number): number => film.pictures.find((picture) => picture.time >= time)!.time;
    const likeness = (a: number, b: number): number =>
      cosine(library.features.get('film', timeOf(a))!, library.features.get('film', timeOf(b))!);
    // The desert, twice; the girl in the snow.
    expect(likeness(37.25, 38.25)).toBeGreaterThan(0.85);
    expect(likeness(37.25, 7)).toBeLessThan(0.6);
  });

  it('stopped after every commit and begun again, the evidence is the same', async () => {
    const library = libraryWith('whole', 'pieces');
    for (const stage of stages) {
      const commits = await run(library, 'whole', stage);
      expect(commits).toHaveLength(3);
      expect(commits.at(-1)).toBe(film.media.duration);
      for (const commit of commits) expect(await run(library, 'pieces', stage, true)).toEqual([commit]);
    }
    const found = (video: string) =>
      library.evidence.list({ video }).map(({ id: _id, video: _video, ...evidence }) => evidence);
    expect(found('whole').length).toBeGreaterThan(8);
    expect(found('pieces')).toEqual(found('whole'));
  });

  it('stops when it is told to', async () => {
    const stage = new ObjectsStage(0, detector, [], () => []);
    const lit = film.pictures.find(({ time }) => time > 7)!;
    await expect(stage.look(lit, AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
