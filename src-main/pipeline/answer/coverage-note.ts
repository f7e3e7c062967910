import type { StageName, StageProgress } from '../../domain/stage.ts';
import { formatTime } from '../../domain/time.ts';
import { capital } from './wording.ts';

/** What each stage that answers rest on has done, in the words of the kinds of evidence. */
const deeds: readonly (readonly [StageName, string])[] = [
  ['sounds', 'heard'],
  ['speech', 'said'],
];

/** How far the video was listened to when the answer was made, such as `Heard 100 %, said to 1:10 of 2:04:00.` */
export function coverageNote(stages: readonly StageProgress[], duration: number): string {
  const listening = deeds.map(([stage, deed]) => ({ deed, progress: stages.find((one) => one.stage === stage) }));
  if (listening.every(({ progress }) => progress?.state === 'absent')) return 'This video has no sound.';
  return `${capital(listening.map(({ deed, progress }) => partOf(deed, progress, duration)).join(', '))}.`;
}

/** True when nothing more can be heard in the video than is known now. */
export function isHeardOut(stages: readonly StageProgress[]): boolean {
  const states = deeds.map(([stage]) => stages.find((one) => one.stage === stage)?.state);
  return states.every((state) => state === 'done' || state === 'absent');
}

/** True when the video has no sound track. */
export function isMute(stages: readonly StageProgress[]): boolean {
  return deeds.every(([stage]) => stages.find((one) => one.stage === stage)?.state === 'absent');
}

function partOf(deed: string, progress: StageProgress | undefined, duration: number): string {
  if (progress?.state === 'done' || progress?.state === 'absent') return `${deed} 100 %`;
  const reach =
    progress && progress.doneTo > 0
      ? `${deed} to ${formatTime(progress.doneTo)} of ${formatTime(duration)}`
      : `${deed} nothing yet`;
  return progress?.state === 'failed' ? `${reach} (failed there)` : reach;
}
