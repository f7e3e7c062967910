import type { VideoStatus } from '../domain/engine.ts';
import { isThrough, type StageProgress } from '../domain/stage.ts';
import { standingTrack } from '../domain/subtitles.ts';
import { isStill } from '../domain/still-pictures.ts';
import type { Video, VideoId } from '../domain/video.ts';
import type { SideCar } from '../media/side-cars.ts';
import type { Library } from '../store/library.ts';
import { videoStatus } from './videos.ts';

/** Finds the files of subtitles beside a video, by where it lies. */
type FindSideCars = (path: string) => Promise<SideCar[]>;

/**
 * Looks whether the files beside a video are still those that are known; where one is new or has changed, and in a video that was indexed
 * before subtitles were looked for, the stage runs again. A file that is gone is forgotten, unless what is said was taken from it.
 *
 * @param status what is known of the video
 * @returns what is known now
 */
export async function lookForSubtitles(
  library: Library,
  findSideCars: FindSideCars,
  status: VideoStatus,
): Promise<VideoStatus> {
  const { video, stages } = status;
  const stage = stages.find((each) => each.stage === 'subtitles');
  const isChanged =
    stage && isThrough(stage) && !isStill(video.media) && (await compareFiles(library, findSideCars, video, stage));
  return isChanged ? videoStatus(library, video.id) : status;
}

/**
 * Has the speech of a video recognised although subtitles say it, the next time that it is indexed.
 *
 * @throws AppError VIDEO_UNKNOWN
 */
export function transcribeAnyway(library: Library, id: VideoId): VideoStatus {
  const { stages } = videoStatus(library, id);
  if (standingTrack(library.subtitles.list(id)) && stages.some(({ stage }) => stage === 'speech')) {
    library.subtitles.setAside(id);
    library.stages.reopen(id, 'speech');
  }
  return videoStatus(library, id);
}

/** Returns whether anything in the library had to change. */
async function compareFiles(
  library: Library,
  findSideCars: FindSideCars,
  video: Video,
  { version }: StageProgress,
): Promise<boolean> {
  const { id } = video;
  const found = new Map((await findSideCars(video.path)).map((file) => [file.name, file]));
  const known = library.subtitles.files(id);
  const isFresh = [...found.values()].some(({ name, size, modifiedMs }) => {
    const before = known.get(name);
    return before?.size !== size || before.modifiedMs !== modifiedMs;
  });
  if (isFresh || version === '') {
    library.stages.reopen(id, 'subtitles');
    return true;
  }
  const gone = library.subtitles
    .list(id)
    .filter(({ source, verdict }) => known.has(source) && !found.has(source) && verdict !== 'speech');
  for (const { source } of gone) library.subtitles.remove(id, source);
  return gone.length > 0;
}
