import { type Coverage, shareOf, stageNames, type StageProgress } from '../../../domain/stage.ts';
import { isHeardOut, isMute } from '../coverage-note.ts';
import { counted } from '../wording.ts';

/** One video of several, with how far it is. */
export interface VideoProgress {
  /** Length in seconds. */
  duration: number;
  stages: readonly StageProgress[];
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

/** `All 5 videos were listened to.`, or `Of 5 videos 2 were listened to whole, 1 in part and 1 not at all; 1 has no sound.` */
export function wideCoverageNote(videos: readonly VideoProgress[]): string {
  const mute = videos.filter(({ stages }) => isMute(stages));
  const audible = videos.filter((video) => !mute.includes(video));
  const whole = audible.filter(({ stages }) => isHeardOut(stages));
  const part = audible.filter((video) => !whole.includes(video) && isBegun(video));
  const none = audible.length - whole.length - part.length;
  const silent = mute.length === 0 ? '' : `; ${mute.length} ${mute.length === 1 ? 'has' : 'have'} no sound`;
  if (audible.length === 0) return `None of the ${counted(videos.length, 'video')} has sound.`;
  if (whole.length === videos.length) return `All ${videos.length} videos were listened to.`;
  const parts = [
    `${whole.length} ${whole.length === 1 ? 'was' : 'were'} listened to whole`,
    ...(part.length > 0 ? [`${part.length} in part`] : []),
    ...(none > 0 ? [`${none} not at all`] : []),
  ];
  return `Of ${counted(videos.length, 'video')} ${parts.join(', ')}${silent}.`;
}

/** How many videos are not heard to their end. */
export function unheardCount(videos: readonly VideoProgress[]): number {
  return videos.filter(({ stages }) => !isHeardOut(stages)).length;
}

function isBegun({ stages }: VideoProgress): boolean {
  return stages.some(
    ({ stage, state, doneTo }) => (stage === 'sounds' || stage === 'speech') && (doneTo > 0 || state === 'done'),
  );
}
