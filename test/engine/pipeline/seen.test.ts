import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadObjectDetector, type ObjectDetector } from '../../../src-main/models/objects/model.ts';
import { loadPack } from '../../../src-main/models/pack.ts';
import { loadSceneClassifier, type SceneClassifier } from '../../../src-main/models/scenes/model.ts';
import { ObjectsStage } from '../../../src-main/pipeline/indexing/objects-stage.ts';
import { ScenesStage } from '../../../src-main/pipeline/indexing/scenes-stage.ts';
import type { SeenStage } from '../../../src-main/pipeline/indexing/seen-stage.ts';
import { chosenPictures } from '../../golden/support/chosen-pictures.ts';
import { EvidenceLog } from '../../golden/support/evidence-log.ts';
import { modelsFolder } from '../../golden/support/listener.ts';

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

type Open = (doneTo: number, log: EvidenceLog) => SeenStage;
const objects: Open = (doneTo, log) => new ObjectsStage(doneTo, detector, log.endingAt(doneTo), log.commit);
const scenes: Open = (doneTo, log) => new ScenesStage(doneTo, classifier, log.endingAt(doneTo), log.commit);

/** Shows the stage the film from where the log ends, to its end or to so many commits. */
async function run(open: Open, log = new EvidenceLog(), commits = Infinity): Promise<EvidenceLog> {
  const stage = open(log.commits.at(-1) ?? 0, log);
  for (const picture of film.pictures) {
    await stage.look(picture, undefined);
    if (log.commits.length === commits) return log;
  }
  await stage.end(film.media.duration);
  return log;
}

describe('objects and scenes of the sample', () => {
  it('people are seen where they are, each shot by itself', async () => {
    const { all } = await run(objects);
    const people = all.filter(({ text }) => text === 'person');
    expect(people.every(({ kind, label, score }) => kind === 'seen' && label === 'n00007846' && score >= 0.5)).toBe(
      true,
    );
    // The girl in the snow; the shaman; the girl in his hut; the girl, frightened.
    for (const time of [7, 12.5, 15, 23, 31, 33])
      expect(people.some(({ start, end }) => start <= time && time < end)).toBe(true);
    // Mountains; the alley; the titles.
    for (const time of [2, 10, 20, 45, 51])
      expect(people.some(({ start, end }) => start <= time && time < end)).toBe(false);
    const hut = people.find(({ start }) => Math.abs(start - 13.917) < 0.02)!;
    expect(hut.end).toBeCloseTo(16.5, 1);
    expect(hut.box!.width * hut.box!.height).toBeGreaterThan(0.1);
  });

  it('of its drawn world the classifier says nothing', async () => {
    const { all } = await run(scenes);
    expect(all).toEqual([]);
  });

  it('stopped after every commit and begun again, the evidence is the same', async () => {
    for (const open of [objects, scenes]) {
      const whole = await run(open);
      expect(whole.commits).toHaveLength(3);
      expect(whole.commits.at(-1)).toBe(film.media.duration);
      const pieces = new EvidenceLog();
      for (const commits of [1, 2, 3]) await run(open, pieces, commits);
      expect(pieces).toMatchObject({ all: whole.all, commits: whole.commits });
    }
  });

  it('stops when it is told to', async () => {
    const stage = objects(0, new EvidenceLog());
    const stop = AbortSignal.abort();
    const lit = film.pictures.find(({ time }) => time > 7)!;
    await expect(stage.look(lit, stop)).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
