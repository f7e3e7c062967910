import type { Evidence } from '../../domain/evidence.ts';
import type { StageName } from '../../domain/stage.ts';
import type { Video } from '../../domain/video.ts';
import type { Frame, FrameView } from '../../media/frames.ts';
import type { IndexingParts } from './index-video.ts';
import type { ChosenPicture, PictureListener } from './picture-listener.ts';
import { ObjectsStage } from './objects-stage.ts';
import { ScenesStage } from './scenes-stage.ts';
import type { RunJournal } from './run-journal.ts';
import { remembered, ShotsStage } from './shots-stage.ts';
import { TextStage } from './text-stage.ts';
import type { CommitChunk, Stopwatch } from './stage-run.ts';

/** The stages that look at the picture. */
export const pictureStages: readonly StageName[] = ['shots', 'objects', 'scenes', 'text'];

/** Every frame, large enough for every look at a whole picture (224 to 320 pixels), and twice a thumbnail. */
export const smallView: FrameView = { longest: 320 };

/** Text must be legible: small type on a slide is some hundredth of its height. It stays for a while, so that half a second will do. */
const textView: FrameView = { longest: 1280, perSecond: 2 };

/** Those of one video that are not finished, with the frames that they need. */
export interface PictureStages {
  /** Looks at every small frame. */
  shots: ShotsStage | undefined;
  /** Look at chosen frames. */
  chosen: Map<StageName, PictureListener<ChosenPicture>>;
  /** Looks at larger frames. */
  text: PictureListener<Frame> | undefined;
  views: FrameView[];
  /** Which of the views is that of `text`. */
  textView: number;
  /** Media time in seconds of the first frame that any of them needs. */
  from: number;
}

/** Opens what is not finished, and the models that it needs. @param decoding measures how long frames are waited for */
export async function openPictureStages(
  parts: IndexingParts,
  video: Video,
  journal: RunJournal,
  decoding: Stopwatch,
): Promise<PictureStages> {
  const shots = openShots(parts, video, journal, decoding);
  const [objects, scenes] = [journal.resumeAt('objects'), journal.resumeAt('scenes')];
  const open = (stage: StageName, time: number): Evidence[] =>
    parts.library.evidence.endingAt({ video: video.id, stage, time });
  const commit: CommitChunk = (chunk) => journal.commit(chunk);
  const chosen: PictureStages['chosen'] = new Map();
  if (objects !== undefined)
    chosen.set('objects', new ObjectsStage(objects, await parts.objects(), open('objects', objects), commit));
  if (scenes !== undefined)
    chosen.set('scenes', new ScenesStage(scenes, await parts.scenes(), open('scenes', scenes), commit));
  const textFrom = journal.resumeAt('text');
  const text =
    textFrom === undefined ? undefined : new TextStage(textFrom, await parts.text(), open('text', textFrom), commit);
  const views = [...(shots || chosen.size > 0 ? [smallView] : []), ...(text ? [textView] : [])];
  const starts = [shots?.from, objects, scenes, textFrom].filter((time) => time !== undefined);
  return { shots, chosen, text, views, textView: views.indexOf(textView), from: Math.min(...starts) };
}

function openShots(
  { library: { pictures }, encodeJpeg }: IndexingParts,
  { id }: Video,
  journal: RunJournal,
  decoding: Stopwatch,
): ShotsStage | undefined {
  const doneTo = journal.resumeAt('shots');
  if (doneTo === undefined) return undefined;
  const known = { doneTo, last: pictures.last(id), distinct: pictures.lastDistinct(id, remembered) };
  return new ShotsStage(known, encodeJpeg, (chunk) => journal.commit(chunk), decoding);
}
