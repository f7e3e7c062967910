import { isThrough, type StageName, type StageProgress } from '../../domain/stage.ts';
import { formatTime } from '../../domain/time.ts';

/** The stages that answers rest on. */
const listeningStages: readonly StageName[] = ['sounds', 'speech'];

/**
 * How far the video was listened to when the answer was made: `All of it was listened to.`, or, while it is being indexed,
 * `So far: sounds to the end, speech to 1:10 of 2:04:00.`
 */
export function coverageNote(stages: readonly StageProgress[], duration: number): string {
  const listening = listeningStages.map((stage) => stages.find((one) => one.stage === stage));
  if (isMute(stages)) return 'This video has no sound.';
  if (isHeardOut(stages)) return 'All of it was listened to.';
  return `So far: ${listening.map((progress, at) => `${listeningStages[at]} ${reachOf(progress, duration)}`).join(', ')}.`;
}

/** True when nothing more can be heard in the video than is known now. */
export function isHeardOut(stages: readonly StageProgress[]): boolean {
  return listeningStages.every((stage) => stages.some((one) => one.stage === stage && isThrough(one)));
}

/** True when the video has no sound track. */
export function isMute(stages: readonly StageProgress[]): boolean {
  return listeningStages.every((stage) => stages.find((one) => one.stage === stage)?.state === 'absent');
}

function reachOf(progress: StageProgress | undefined, duration: number): string {
  if (!progress) return 'not yet';
  if (isThrough(progress)) return 'to the end';
  if (progress.doneTo === 0) return progress.state === 'failed' ? 'not at all (it failed)' : 'not yet';
  const reach = `to ${formatTime(progress.doneTo)} of ${formatTime(duration)}`;
  return progress.state === 'failed' ? `${reach} (it failed there)` : reach;
}
