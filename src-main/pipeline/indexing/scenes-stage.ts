import type { Evidence } from '../../domain/evidence.ts';
import { Hedge } from '../../models/scenes/hedge.ts';
import type { SceneClassifier } from '../../models/scenes/model.ts';
import { likeliest } from '../../models/pictures/glimpsed.ts';
import { SeenStage, type Viewer } from './seen-stage.ts';
import type { CommitChunk } from './stage-run.ts';

/** Of 1000 classes each gets a thousandth of a picture of nothing. */
const worthALook = { least: 0.01, most: 16 };

/** Names what pictures show as a whole, as precisely as the classifier is sure of it. */
export class ScenesStage extends SeenStage {
  /** @param open stored ranges of the stage that reach `doneTo` */
  constructor(doneTo: number, classifier: SceneClassifier, open: Evidence[], commit: CommitChunk) {
    const hedge = new Hedge(classifier.labels);
    const viewer: Viewer = {
      stage: 'scenes',
      version: classifier.version,
      see: async (picture, signal) => {
        const { probabilities, features } = await classifier.classify(picture, { signal });
        const likely = classifier.labels.all.map(({ synset, index }) => [synset, probabilities[index]!] as const);
        return { sightings: hedge.sightings(probabilities), features, glimpsed: likeliest(likely, worthALook) };
      },
      ranges: (looks, begun) => hedge.ranges(looks, begun),
      nameOf: (label) => hedge.nameOf(label),
    };
    super(doneTo, viewer, open, commit);
  }
}
