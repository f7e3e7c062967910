import { stemOf, timeInName } from './file-names.ts';
import type { Moment } from './time.ts';
import type { MediaInfo, Video, VideoId } from './video.ts';

/**
 * How a clip is written. `lossless` copies picture and sound as they are, so that it begins at the keyframe before; `exact` makes
 * them anew, as H.264 and AAC, and begins and ends at the very frames.
 */
export type ClipWay = 'exact' | 'lossless';

export interface ClipRequest {
  video: VideoId;
  clip: Moment;
  way: ClipWay;
  /** File to write; one that is there already is replaced once the clip is whole. */
  path: string;
}

export interface ClipEvent {
  type: 'progress';
  /** Written share, 0..1. */
  fraction: number;
  etaSeconds: number | null;
}

/** What was written, with the media times at which it really begins and ends. */
export interface ClipReport extends Moment {
  path: string;
}

/** Name offered for a clip, e.g. `film 0-41 to 0-52.mp4`. */
export function clipFileName(
  { name, media }: Pick<Video, 'name' | 'media'>,
  { start, end }: Moment,
  way: ClipWay,
): string {
  return `${stemOf(name)} ${timeInName(start)} to ${timeInName(end)}.${clipExtension(media, name, way)}`;
}

/** Extensions that a copy keeps where the file has one of them; the first is for files without. */
const kept: Readonly<Record<string, readonly string[]>> = {
  mp4: ['mp4', 'mov', 'm4v', 'm4a'],
  matroska: ['mkv', 'webm', 'mka'],
  mpegts: ['ts'],
  avi: ['avi'],
  ogg: ['ogg', 'ogv', 'oga', 'opus'],
  mp3: ['mp3'],
  wav: ['wav'],
  flac: ['flac'],
  aac: ['aac'],
};

/** The kind of file that suits a clip: the same as its video's for a copy, where that can be written, else Matroska; MP4 for what is made anew. */
export function clipExtension(
  { container, picture }: Pick<MediaInfo, 'container' | 'picture'>,
  name: string,
  way: ClipWay,
): string {
  if (way === 'exact') return picture ? 'mp4' : 'm4a';
  const own = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const extensions = kept[container] ?? [];
  return extensions.includes(own) ? own : (extensions[0] ?? (picture ? 'mkv' : 'mka'));
}
