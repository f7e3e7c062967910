import { type Coverage, shareOf, type StageProgress } from '../../domain/stage.ts';

/** Share of the video that each stage has finished, 0..1. */
export function coverageOf(stages: readonly StageProgress[], duration: number): Coverage {
  return Object.fromEntries(stages.map((progress) => [progress.stage, shareOf(progress, duration)]));
}
