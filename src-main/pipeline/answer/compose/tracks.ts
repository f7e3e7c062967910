import type { MediaInfo, Video } from '../../../domain/video.ts';
import type { Composition } from '../draft.ts';
import type { Question } from '../question/question.ts';
import { trackAsked } from '../question/track-words.ts';
import type { Scene } from '../scene.ts';
import type { Track } from '../wording/wording.ts';

/** Nothing, where a question asks for anything of a track that the file lacks; undefined for another question. */
export function tracks({ question, video }: Scene): Composition | undefined {
  return lackingTrack(question, video) === undefined ? undefined : { drafts: [] };
}

/** The sound track, or the picture, that a question asks for anything of and that the file lacks. */
export function lackingTrack(question: Question, { media }: Video): Track | undefined {
  const asked = trackAsked(question);
  return asked === undefined || hasTrack(media, asked) ? undefined : asked;
}

export function hasTrack({ audio, picture }: MediaInfo, track: Track): boolean {
  return track === 'sound' ? audio.length > 0 : picture !== undefined;
}
