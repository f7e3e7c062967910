import type { Evidence } from '../../domain/evidence.ts';
import { dominantColours } from '../../kernels/dominant-colours.ts';
import type { ObjectDetector } from '../../models/objects/model.ts';
import { objectSightings, objectThresholds } from '../../models/objects/sightings.ts';
import { sightingRanges } from '../../models/pictures/ranges.ts';
import { SeenStage, type Viewer } from './seen-stage.ts';
import type { CommitChunk } from './stage-run.ts';

/** Names the objects that are seen, where, how many at once, and in which colours. */
export class ObjectsStage extends SeenStage {
  /** @param open stored ranges of the stage that reach `doneTo` */
  constructor(doneTo: number, detector: ObjectDetector, open: Evidence[], commit: CommitChunk) {
    const viewer: Viewer = {
      stage: 'objects',
      version: detector.version,
      see: async (picture, signal) => {
        const { objects, glimpsed } = await detector.detect(picture, { signal });
        return { sightings: objectSightings(objects, glimpsed, (box) => dominantColours(picture, box)), glimpsed };
      },
      ranges: (looks, begun) => sightingRanges(looks, begun, objectThresholds),
      nameOf: (label) => detector.labels.nameOf(label) ?? label,
    };
    super(doneTo, viewer, open, commit);
  }
}
