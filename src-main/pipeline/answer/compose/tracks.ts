import type { MediaInfo } from '../../../domain/video.ts';
import type { Composition } from '../draft.ts';
import { trackAsked } from '../question/track-words.ts';
import type { Scene } from '../scene.ts';
import type { Track } from '../wording/wording.ts';

/**
 * That a file has no sound track, or no picture, where a question asks for anything of it. What is in the file is no evidence, so this is a
 * remark. Undefined for another question, and where there is what it asks for.
 */
export function tracks({ question, video, wording }: Scene): Composition | undefined {
  const asked = trackAsked(question);
  if (asked === undefined || hasTrack(video.media, asked)) return undefined;
  return { drafts: [], notes: [wording.noTrack[asked]] };
}

export function hasTrack({ audio, picture }: MediaInfo, track: Track): boolean {
  return track === 'sound' ? audio.length > 0 : picture !== undefined;
}
