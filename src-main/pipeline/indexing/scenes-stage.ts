import type { Evidence } from '../../domain/evidence.ts';
import { Hedge } from '../../models/scenes/hedge.ts';
import type { SceneClassifier } from '../../models/scenes/model.ts';
import { type CommitSeen, SeenStage, type Viewer } from './seen-stage.ts';

/** Names what pictures show as a whole, as precisely as the classifier is sure of it. */
export class ScenesStage extends SeenStage {
  /** @param open stored ranges that reach `doneTo` */
  constructor(doneTo: number, classifier: SceneClassifier, open: readonly Evidence[], commit: CommitSeen) {
    const hedge = new Hedge(classifier.labels);
    const viewer: Viewer = {
      version: classifier.version,
      see: async (picture, signal) => hedge.sightings((await classifier.classify(picture, { signal })).probabilities),
      ranges: (looks, begun) => hedge.ranges(looks, begun),
      nameOf: (label) => hedge.nameOf(label),
    };
    super(doneTo, viewer, open, commit);
  }
}
