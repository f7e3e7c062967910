import { isStill } from '../../../domain/still-pictures.ts';
import type { VideoId } from '../../../domain/video.ts';
import type { Composition } from '../draft.ts';
import { wholeOf } from '../question/placing.ts';
import { videoLengthAsked } from '../question/video-length-words.ts';
import { roundedLength } from '../wording/lengths.ts';
import { namesShown } from './naming.ts';
import type { WideScene } from './wide-scene.ts';

/**
 * The longest or the shortest videos: how long a video is lies in its file, not in evidence, so this is a remark. Pictures have no length.
 * Undefined for another question.
 */
export function videoLengths(
  { question, videos, wording }: WideScene,
  names: ReadonlyMap<VideoId, string>,
): Composition | undefined {
  const which = videoLengthAsked(question);
  const moving = videos.filter(({ media }) => !isStill(media));
  if (which === undefined || moving.length === 0) return undefined;
  const lengths = moving.map((video) => ({ id: video.id, seconds: roundedLength(wholeOf(video).end) }));
  const extreme = (which === 'longest' ? Math.max : Math.min)(...lengths.map(({ seconds }) => seconds));
  const found = lengths.filter(({ seconds }) => seconds === extreme).map(({ id }) => id);
  return { drafts: [], notes: [wording.videosOfLength(which, namesShown(found, names), extreme)] };
}
