import type { Coverage, StageProgress } from '../../domain/stage.ts';

/** Share of the video that each stage has finished, 0..1; a stage with nothing to do counts as whole. */
export function coverageOf(stages: readonly StageProgress[], duration: number): Coverage {
  return Object.fromEntries(stages.map((progress) => [progress.stage, shareOf(progress, duration)]));
}

/** Share of the video that one stage has finished, 0..1. */
export function shareOf({ state, doneTo }: Pick<StageProgress, 'state' | 'doneTo'>, duration: number): number {
  if (state === 'done' || state === 'absent') return 1;
  return duration > 0 ? Math.min(1, doneTo / duration) : 0;
}
