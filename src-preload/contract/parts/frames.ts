import { z } from 'zod';
import { moment, seconds, videoId } from './values.ts';

/** A place in a video. */
export const playhead = z.strictObject({ video: videoId, time: seconds });

/** Longer stretches would take long to read, and no step needs them. */
const longestStretch = 240;
export const stretch = moment.refine(({ start, end }) => end - start <= longestStretch, {
  error: `at most ${longestStretch} seconds at a time`,
});

const rising = z.array(seconds).max(500_000);
export const frameTimes = z.strictObject({ times: rising, keyframes: rising });
