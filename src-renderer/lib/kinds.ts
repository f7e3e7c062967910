import { evidenceKinds, type EvidenceKind } from '../../src-main/domain/evidence.ts';
import { isThrough, type StageName, type StageProgress } from '../../src-main/domain/stage.ts';

/** Which stages make which kind of evidence. */
const stagesOfKind: Readonly<Record<EvidenceKind, readonly StageName[]>> = {
  said: ['speech'],
  written: ['text'],
  seen: ['objects', 'scenes'],
  heard: ['sounds'],
};

/** What only a video with a picture can have. */
const ofPicture: readonly EvidenceKind[] = ['written', 'seen'];

/** The kinds that can be found in a video, in the order of the lanes: an empty lane of another would look like a finding. */
export function kindsOf(hasPicture: boolean): EvidenceKind[] {
  return evidenceKinds.filter((kind) => hasPicture || !ofPicture.includes(kind));
}

/** Media time in seconds up to which evidence of a kind is complete: as far as every stage that makes it. */
export function coveredTo(kind: EvidenceKind, stages: readonly StageProgress[], duration: number): number {
  return Math.min(
    ...stagesOfKind[kind].map((name) => {
      const progress = stages.find(({ stage }) => stage === name);
      if (!progress) return 0;
      return isThrough(progress) ? duration : progress.doneTo;
    }),
  );
}
