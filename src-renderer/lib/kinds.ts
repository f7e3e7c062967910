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

const everyStage: Record<StageName, true> = {
  waveform: true,
  shots: true,
  sounds: true,
  speech: true,
  embeddings: true,
};

/** True when every stage has run as far as it can, also those that came after the video was last indexed. */
export function isIndexed(stages: readonly StageProgress[]): boolean {
  return (
    stages.length === Object.keys(everyStage).length &&
    stages.every(({ state }) => state === 'done' || state === 'absent')
  );
}

/** Share of all stages that is finished, 0..1. */
export function indexedShare(stages: readonly StageProgress[], duration: number): number {
  if (stages.length === 0 || duration <= 0) return 0;
  const shares = stages.map(({ state, doneTo }) =>
    state === 'done' || state === 'absent' ? 1 : Math.min(1, doneTo / duration),
  );
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
