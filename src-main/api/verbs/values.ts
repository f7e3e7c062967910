import { z } from 'zod';

// What requests are made of. Lengths are capped: nobody asks for more.

const longestVideo = 1e8;

export const video = z.string().min(1).max(64).describe('identity of a video, as list_videos gives it');
const time = z.number().min(0).max(longestVideo);

/** A part of a video, by its start and its end. */
export const part = {
  from: time.optional().describe('only from this time on, in seconds'),
  to: time.optional().describe('only up to this time, in seconds'),
};

/** True where the part has a length. */
export function isPart({ from, to }: { from?: number | undefined; to?: number | undefined }): boolean {
  return from === undefined || to === undefined || from < to;
}
export const noPart = { error: 'from must lie before to' };
