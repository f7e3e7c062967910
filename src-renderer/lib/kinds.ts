import type { EvidenceKind } from '../../src-main/domain/evidence.ts';
import type { StageName, StageProgress } from '../../src-main/domain/stage.ts';

/** Which stage makes which kind of evidence. A kind without a stage has no lane: an empty one would look like a finding. */
const kindOfStage: Partial<Record<StageName, EvidenceKind>> = { speech: 'said', sounds: 'heard' };

/** The kinds that indexing can find, in the order of the lanes. */
export const madeKinds: readonly EvidenceKind[] = (['said', 'written', 'seen', 'heard'] as const).filter((kind) =>
  Object.values(kindOfStage).includes(kind),
);

/** Media time in seconds up to which evidence of a kind is complete. */
export function coveredTo(kind: EvidenceKind, stages: readonly StageProgress[], duration: number): number {
  const progress = stages.find(({ stage }) => kindOfStage[stage] === kind);
  if (!progress) return 0;
  return progress.state === 'done' || progress.state === 'absent' ? duration : progress.doneTo;
}
