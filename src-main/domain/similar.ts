import type { Thumbnail } from './picture.ts';
import type { Moment } from './time.ts';
import type { VideoId } from './video.ts';

/** Why a moment was found by a picture; the first is surer than the second. */
export type SimilarReason = 'same picture' | 'looks alike';

/** What is looked for: the picture of a video at a media time in seconds, or the one in a PNG, JPEG or WebP file. */
export type AskedPicture = { video: VideoId; time: number } | { picture: string };

export type SimilarRequest = AskedPicture & {
  /** Only in these videos; in all of the library when not given. */
  videos?: VideoId[];
  limit?: number;
};

/** A part of a shot that looks like what was asked for. */
export interface SimilarHit extends Moment {
  video: VideoId;
  path: string;
  /** Media time in seconds of the frame that is most alike. */
  time: number;
  /** Cosine of the angle between the features of the two pictures, 0..1. */
  similarity: number;
  reason: SimilarReason;
  thumbnail?: Thumbnail;
}

/** What looks alike, the same pictures first; empty where nothing does. */
export interface SimilarResult {
  hits: SimilarHit[];
}
