import type { Evidence } from '../../domain/evidence.ts';
import { Hedge } from '../../models/scenes/hedge.ts';
import type { SceneClassifier } from '../../models/scenes/model.ts';
import { SeenStage, type Viewer } from './seen-stage.ts';
import type { CommitChunk } from './stage-run.ts';

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
        return { sightings: hedge.sightings(probabilities), features };
      },
      ranges: (looks, begun) => hedge.ranges(looks, begun),
      nameOf: (label) => hedge.nameOf(label),
    };
    super(doneTo, viewer, open, commit);
  }
}
