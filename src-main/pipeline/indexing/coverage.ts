import type { Coverage, StageProgress } from '../../domain/stage.ts';

/** Share of the video that each stage has finished, 0..1; a stage with nothing to do counts as whole. */
export function coverageOf(stages: readonly StageProgress[], duration: number): Coverage {
  return Object.fromEntries(stages.map((progress) => [progress.stage, shareOf(progress, duration)]));
}

/** True when no stage has anything left to do. */
export function isIndexed(stages: readonly StageProgress[]): boolean {
  return stages.length > 0 && stages.every(({ state }) => state === 'done' || state === 'absent');
}

function shareOf({ state, doneTo }: StageProgress, duration: number): number {
  if (state === 'done' || state === 'absent') return 1;
  return duration > 0 ? Math.min(1, doneTo / duration) : 0;
}
