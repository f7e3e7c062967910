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

/**
 * How pictures are scaled, and their colours afterwards. Most video is in these colours already; nothing has to be converted,
 * and a frame is half of what it is in RGB.
 */
export const scaling = 'flags=area:out_color_matrix=bt601:out_range=tv';
