import { isThrough, type StageName, type StageProgress } from '../../domain/stage.ts';
import type { SubtitleSource } from '../../domain/subtitles.ts';
import { formatTime } from '../../domain/time.ts';
import type { Cut, Reach, TellingStage, Wording } from './wording/wording.ts';

/** The stages that answers rest on. */
const hearing: readonly TellingStage[] = ['sounds', 'speech'];
const looking: readonly TellingStage[] = ['objects', 'scenes', 'text'];
const all = [...hearing, ...looking];

/**
 * How far the video was looked through when the answer was made: `All of it was listened to and looked at.`, or, while it is
 * being indexed, `So far: sounds to the end, speech to 1:10 of 2:04:00.`
 *
 * @param cutShort media time in seconds at which the file ends early
 * @param subtitles the track that what is said was taken from
 */
export function coverageNote(
  stages: readonly StageProgress[],
  duration: number,
  wording: Wording,
  cutShort?: number,
  subtitles?: SubtitleSource,
): string {
  const note = lookedThroughNote(stages, duration, wording, cutShort);
  return subtitles === undefined ? note : `${note} ${wording.fromSubtitles(subtitles)}`;
}

function lookedThroughNote(
  stages: readonly StageProgress[],
  duration: number,
  wording: Wording,
  cutShort: number | undefined,
): string {
  if (isEmpty(stages)) return wording.empty;
  const isThere = (stage: TellingStage): boolean => !isAbsent(stages, stage);
  if (isThroughAll(stages)) {
    const senses = { heard: hearing.some(isThere), seen: looking.some(isThere) };
    return wording.lookedThrough(senses, cutShort === undefined ? undefined : cutOf(cutShort, duration));
  }
  const reached = all.filter(isThere).map((stage) => ({ stage, reach: reachOf(progressOf(stages, stage), duration) }));
  const byReach = Map.groupBy(reached, ({ reach }) => JSON.stringify(reach));
  return wording.soFar([...byReach.values()].map((some) => [some[0]!.reach, some.map(({ stage }) => stage)]));
}

/** Where a file ends early: of its length only where that is known from before the cut. */
export function cutOf(cutShort: number, duration: number): Cut {
  return { at: formatTime(cutShort), of: duration - cutShort < 1 ? undefined : formatTime(duration) };
}

/** True for a video in which there is nothing to hear or see. */
export function isEmpty(stages: readonly StageProgress[]): boolean {
  return all.every((stage) => isAbsent(stages, stage));
}

/** True when nothing more can be found in the video than is known now. */
export function isThroughAll(stages: readonly StageProgress[]): boolean {
  return all.every((stage) => {
    const progress = progressOf(stages, stage);
    return progress !== undefined && isThrough(progress);
  });
}

/** True when some of the video has been looked through. */
export function isBegun(stages: readonly StageProgress[]): boolean {
  return all.some((stage) => {
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

function reachOf(progress: StageProgress | undefined, duration: number): Reach {
  if (!progress) return 'none';
  if (isThrough(progress)) return 'end';
  const failed = progress.state === 'failed';
  if (progress.doneTo === 0) return failed ? 'failed' : 'none';
  return { to: formatTime(progress.doneTo), of: formatTime(duration), failed };
}
