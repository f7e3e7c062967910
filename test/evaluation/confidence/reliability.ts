import type { EvidenceKind } from '../../../src-main/domain/evidence.ts';
import type { Bin } from './curve.ts';

/** What was measured of a model: how sure it is, and how often that is right. `test/golden/evaluation/confidence.json` has the last one. */
export interface ModelReport {
  kind: EvidenceKind;
  /** How many things its curve was fitted on, and how many others it is told of. */
  fitted: number;
  told: number;
  /** Of those others, from the least sure to the surest: what the model stated, and how much of it is right. */
  bins: Bin[];
  /** How far the two lie apart on average, as the model states it and by its curve; null where there is nothing, or no curve. */
  statedError: number | null;
  calibratedError: number | null;
}
