import { type Coverage, shareOf, stageNames, type StageProgress } from '../../../domain/stage.ts';
import { isBegun, isThroughAll } from '../coverage-note.ts';
import type { Wording } from '../wording/wording.ts';

/** One video of several, with how far it is. */
export interface VideoProgress {
  /** Length in seconds. */
  duration: number;
  stages: readonly StageProgress[];
  /** The file ends early. */
  isCutShort: boolean;
}

/** Share of all videos together that each stage has finished, 0..1; each counts by its length. */
export function wideCoverage(videos: readonly VideoProgress[]): Coverage {
  const all = videos.reduce((sum, { duration }) => sum + duration, 0);
  const names = stageNames.filter((name) => videos.some(({ stages }) => stages.some(({ stage }) => stage === name)));
  const share = (name: string): number =>
    videos.reduce((sum, { duration, stages }) => {
      const progress = stages.find(({ stage }) => stage === name);
      const weight = all > 0 ? duration / all : 1 / videos.length;
      return sum + (progress ? weight * shareOf(progress, duration) : 0);
    }, 0);
  return Object.fromEntries(names.map((name) => [name, Math.min(1, share(name))]));
}

/** `All 5 videos were looked through.`, or `Of 5 videos 2 were looked through whole, 1 in part and 1 not at all.` */
export function wideCoverageNote(videos: readonly VideoProgress[], wording: Wording): string {
  const whole = videos.filter(({ stages }) => isThroughAll(stages));
  const part = videos.filter((video) => !whole.includes(video) && isBegun(video.stages));
  return wording.lookedThroughVideos({
    videos: videos.length,
    whole: whole.length,
    part: part.length,
    none: videos.length - whole.length - part.length,
    cut: videos.filter(({ isCutShort }) => isCutShort).length,
  });
}

/** How many videos are not looked through to their end. */
export function unfinishedCount(videos: readonly VideoProgress[]): number {
  return videos.filter(({ stages }) => !isThroughAll(stages)).length;
}
