import type { PictureTrack } from '../domain/video.ts';

/** Size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The picture's upright size with square pixels, its longer side at most `longest`; never larger than it is. */
export function sizeWithin({ width, height }: PictureTrack, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
