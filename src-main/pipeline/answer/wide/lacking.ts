import type { VideoId } from '../../../domain/video.ts';
import { fold } from '../../search/words.ts';
import { hasTrack } from '../compose/tracks.ts';
import type { Composition } from '../draft.ts';
import { isDenied } from '../question/denied.ts';
import { labelsAsked } from '../question/labels-asked.ts';
import { trackAsked } from '../question/track-words.ts';
import { afterWhichVideo } from '../question/which-video.ts';
import { holding } from './candidates.ts';
import { namesShown } from './naming.ts';
import type { WideScene } from './wide-scene.ts';

/**
 * The videos in which something was not found: "Which videos have no sound?" What is missing is no evidence, so this is a remark. Undefined
 * for a question that denies nothing, or of what only lines could tell.
 *
 * @param isThrough false for a video in which it may still come
 */
export function lacking(
  wide: WideScene,
  names: ReadonlyMap<VideoId, string>,
  isThrough: (video: VideoId) => boolean,
): Composition | undefined {
  const { question, videos, wording } = wide;
  const { text, told, topic } = question;
  if (afterWhichVideo(text, told) === undefined || !isDenied(fold(topic), told)) return undefined;
  const there = videosWithIt(wide);
  if (!there) return undefined;
  const without = videos.map(({ id }) => id).filter((id) => !there.ids.has(id));
  const missing = without.filter((id) => there.isKnown || isThrough(id));
  const open = without.length - missing.length;
  const all = videos.length;
  return {
    drafts: [],
    notes: [
      ...(missing.length > 0 ? [wording.notFoundIn(namesShown(missing, names), missing.length, all)] : []),
      ...(without.length === 0 ? [wording.foundInAll(all)] : []),
      ...(open > 0 ? [wording.unfinishedVideos(open)] : []),
    ],
  };
}

/** The videos that have what the question denies; `isKnown` where the files tell. Undefined where it is neither a track nor a label, text or speech. */
function videosWithIt(wide: WideScene): { ids: ReadonlySet<VideoId>; isKnown: boolean } | undefined {
  const { question, videos } = wide;
  const asked = labelsAsked(question);
  if (question.phrases.length > 0) return undefined;
  const track = question.sense === 'written' ? undefined : trackAsked(question);
  if (track)
    return { ids: new Set(videos.filter(({ media }) => hasTrack(media, track)).map(({ id }) => id)), isKnown: true };
  if (asked.length > 0 && question.words.every((word) => asked.some((each) => each.words.has(word))))
    return { ids: new Set(holding(wide, asked)), isKnown: false };
  if (question.words.length > 0 || (question.sense !== 'written' && question.sense !== 'said')) return undefined;
  return { ids: new Set(wide.videosWith(question.sense)), isKnown: false };
}
