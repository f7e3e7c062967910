import type { EvidenceKind } from '../../src-main/domain/evidence.ts';
import type { StageName, StageProgress } from '../../src-main/domain/stage.ts';

/** Which stages make which kind of evidence. */
const stagesOfKind: Readonly<Record<EvidenceKind, readonly StageName[]>> = {
  said: ['speech'],
  written: ['text'],
  seen: ['objects', 'scenes'],
  heard: ['sounds'],
};

/** The kinds that can be found in a video, in the order of the lanes: an empty lane of another would look like a finding. */
export function kindsOf(hasPicture: boolean): EvidenceKind[] {
  return hasPicture ? ['said', 'written', 'seen', 'heard'] : ['said', 'heard'];
}

/** Media time in seconds up to which evidence of a kind is complete: as far as every stage that makes it. */
export function coveredTo(kind: EvidenceKind, stages: readonly StageProgress[], duration: number): number {
  return Math.min(
    ...stagesOfKind[kind].map((name) => {
      const progress = stages.find(({ stage }) => stage === name);
      if (!progress) return 0;
      return progress.state === 'done' || progress.state === 'absent' ? duration : progress.doneTo;
    }),
  );
}
