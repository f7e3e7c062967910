import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadObjectDetector, type ObjectDetector } from '../../src-main/models/objects/model.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadSceneClassifier, type SceneClassifier } from '../../src-main/models/scenes/model.ts';
import { ObjectsStage } from '../../src-main/pipeline/indexing/objects-stage.ts';
import { ScenesStage } from '../../src-main/pipeline/indexing/scenes-stage.ts';
import { sharedMedia } from '../fixtures/media.ts';
import { chosenPictures } from './support/chosen-pictures.ts';
import { modelsFolder } from './support/listener.ts';
import { EvidenceLog } from './support/evidence-log.ts';

// What is said of real videos, all of it: what a person looking at the frames agrees with, and what is wrong.

interface Film {
  file: string;
  right: string[];
  wrong?: string[];
}
const films: Film[] = [
  { file: 'deb_libopenshot_run.mp4', right: ['person', 'truck'] },
  // A dragon from below is a bird or a glove in single frames, which are not enough; the desert keeps looking like a bed.
  { file: 'deb_libopenshot_sintel_trailer-720p.mp4', right: ['person'], wrong: ['bed'] },
  { file: 'deb_libopenshot_test.avi', right: [] },
  { file: 'deb_libopenshot_test_video.mp4', right: ['car', 'vehicle'] },
  { file: 'intel_asl_gestures_bird.mkv', right: ['person'] },
  { file: 'intel_asl_gestures_book.mkv', right: ['person'] },
  { file: 'intel_asl_gestures_eat.mkv', right: ['person'] },
  { file: 'intel_bottle-detection.mp4', right: ['bottle'] },
  // Cars from right above.
  { file: 'intel_car-detection.mp4', right: [], wrong: ['cell phone'] },
  { file: 'intel_one-by-one-person-detection.mp4', right: ['person'] },
  { file: 'mdn_bug_video_640.mp4', right: ['beetle'] },
  { file: 'mdn_flower.mp4', right: [] },
  { file: 'mdn_friday.mp4', right: ['person'] },
  { file: 'mdn_tears-of-steel-battle-clip-medium.webm', right: ['person'] },
  { file: 'mdnla_crystal.mp4', right: [] },
  // Small figures: an elf, who is a person of sorts, a frog, a monster, a pig, a rabbit.
  { file: 'mdnla_elf.mp4', right: ['person'] },
  { file: 'mdnla_frog.mp4', right: [] },
  { file: 'mdnla_monster.mp4', right: [], wrong: ['person'] },
  { file: 'mdnla_pig.mp4', right: [], wrong: ['sports ball'] },
  { file: 'mdnla_rabbit.mp4', right: [], wrong: ['bird'] },
  // The bird flaps its wings: a person.
  { file: 'moviepy_big_buck_bunny_0_30.webm', right: ['bird'], wrong: ['person'] },
  { file: 'moviepy_sintel_5s.mp4', right: [] },
  { file: 'torchcodec_nasa_13013.mp4', right: ['person'] },
];

let detector: ObjectDetector;
let classifier: SceneClassifier;
beforeAll(async () => {
  const pack = await loadPack(modelsFolder);
  detector = await loadObjectDetector(pack);
  classifier = await loadSceneClassifier(pack);
});
afterAll(async () => {
  await detector[Symbol.asyncDispose]();
  await classifier[Symbol.asyncDispose]();
});

describe.skipIf(sharedMedia('inventory.json') === undefined)('all that is said of real videos', () => {
  it.each(films)('$file', async ({ file, right, wrong = [] }) => {
    const { media, pictures } = await chosenPictures(sharedMedia(file)!);
    const log = new EvidenceLog();
    const objects = new ObjectsStage(0, detector, [], log.commit);
    const scenes = new ScenesStage(0, classifier, [], log.commit);
    for (const stage of [objects, scenes]) {
      for (const picture of pictures) await stage.look(picture, undefined);
      await stage.end(media.duration);
    }
    expect(new Set(log.all.map(({ text }) => text))).toEqual(new Set([...right, ...wrong]));
    expect(log.all.every(({ start, end }) => start >= 0 && start < end && end <= media.duration)).toBe(true);
  });
});
