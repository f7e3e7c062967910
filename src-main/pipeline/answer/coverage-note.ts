import { isThrough, type StageName, type StageProgress } from '../../domain/stage.ts';
import { formatTime } from '../../domain/time.ts';
import { listOf } from './wording.ts';

/** The stages that answers rest on, with what they find, and whether they listen or look. */
const all: readonly { stage: StageName; finds: string; sense: 'sound' | 'picture' }[] = [
  { stage: 'sounds', finds: 'sounds', sense: 'sound' },
  { stage: 'speech', finds: 'speech', sense: 'sound' },
  { stage: 'objects', finds: 'things', sense: 'picture' },
  { stage: 'scenes', finds: 'scenes', sense: 'picture' },
  { stage: 'text', finds: 'text', sense: 'picture' },
];

/**
 * How far the video was looked through when the answer was made: `All of it was listened to and looked at.`, or, while it is
 * being indexed, `So far: sounds to the end, speech to 1:10 of 2:04:00.`
 *
 * @param cutShort media time in seconds at which the file ends early
 */
export function coverageNote(stages: readonly StageProgress[], duration: number, cutShort?: number): string {
  const nothing = emptyNote(stages);
  if (nothing !== undefined) return nothing;
  const parts = all.filter(({ stage }) => !isAbsent(stages, stage));
  const senses = new Set(parts.map(({ sense }) => sense));
  if (isThroughAll(stages)) {
    const ways = [...(senses.has('sound') ? ['listened to'] : []), ...(senses.has('picture') ? ['looked at'] : [])];
    const missing = senses.has('sound') ? '' : '; it has no sound';
    if (cutShort === undefined) return `All of it was ${listOf(ways)}${missing}.`;
    return `To ${cutAt(cutShort, duration)}, where the file is cut short, it was ${listOf(ways)}${missing}.`;
  }
  const reaches = Map.groupBy(parts, ({ stage }) => reachOf(progressOf(stages, stage), duration));
  return `So far: ${[...reaches].map(([reach, some]) => `${listOf(some.map(({ finds }) => finds))} ${reach}`).join(', ')}.`;
}

/** `0:40 of 1:00`, or only where it is cut when its length is not known from before the cut. */
export function cutAt(cutShort: number, duration: number): string {
  return duration - cutShort < 1 ? formatTime(cutShort) : `${formatTime(cutShort)} of ${formatTime(duration)}`;
}

/** Said of a video in which there is nothing to hear or see. */
export function emptyNote(stages: readonly StageProgress[]): string | undefined {
  return all.every(({ stage }) => isAbsent(stages, stage)) ? 'This video has neither sound nor picture.' : undefined;
}

/** True when nothing more can be found in the video than is known now. */
export function isThroughAll(stages: readonly StageProgress[]): boolean {
  return all.every(({ stage }) => {
    const progress = progressOf(stages, stage);
    return progress !== undefined && isThrough(progress);
  });
}

/** True when some of the video has been looked through. */
export function isBegun(stages: readonly StageProgress[]): boolean {
  return all.some(({ stage }) => {
    const progress = progressOf(stages, stage);
    return progress !== undefined && (progress.doneTo > 0 || progress.state === 'done');
  });
}

function isAbsent(stages: readonly StageProgress[], stage: StageName): boolean {
  return progressOf(stages, stage)?.state === 'absent';
}

function progressOf(stages: readonly StageProgress[], stage: StageName): StageProgress | undefined {
  return stages.find((one) => one.stage === stage);
}

function reachOf(progress: StageProgress | undefined, duration: number): string {
  if (!progress) return 'not yet';
  if (isThrough(progress)) return 'to the end';
  if (progress.doneTo === 0) return progress.state === 'failed' ? 'not at all (it failed)' : 'not yet';
  const reach = `to ${formatTime(progress.doneTo)} of ${formatTime(duration)}`;
  return progress.state === 'failed' ? `${reach} (it failed there)` : reach;
}
