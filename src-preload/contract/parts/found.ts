import { z } from 'zod';
import { text, name, path, videoId, rowId, fraction, seconds, times, moment, kind, kinds, videos } from './values.ts';

// Pictures, and what searches find.

const pixels = z.int().min(0).max(100_000);
export const thumbnail = z.strictObject({
  time: seconds,
  sheet: rowId,
  x: pixels,
  y: pixels,
  width: pixels,
  height: pixels,
});
export const pictures = z.strictObject({
  doneTo: seconds,
  shots: z.array(seconds).max(1_000_000),
  thumbnails: z.array(thumbnail).max(1_000_000),
});

const hitReason = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('words'), words: z.array(name).max(1_000) }),
  z.strictObject({ by: z.literal('meaning'), rank: z.int().min(0) }),
  z.strictObject({ by: z.literal('label'), label: name }),
  z.strictObject({ by: z.literal('answer') }),
  z.strictObject({ by: z.literal('perhaps'), label: name }),
]);
const hit = z.strictObject({
  ...times,
  evidence: rowId.optional(),
  video: videoId,
  path,
  kind,
  text: text(10_000),
  score: z.number(),
  reasons: z.array(hitReason).max(100),
  why: text(1_000),
  thumbnail: thumbnail.optional(),
});
export const hits = z.array(hit).max(1_000);
const hitLimit = z.int().min(1).max(1_000);
export const searchRequest = z.strictObject({
  query: text(1_000),
  kinds: kinds.optional(),
  videos: videos.optional(),
  within: moment.optional(),
  limit: hitLimit.optional(),
});

export const similarHit = z.strictObject({
  ...times,
  video: videoId,
  path,
  time: seconds,
  similarity: fraction,
  reason: z.enum(['same picture', 'looks alike']),
  thumbnail: thumbnail.optional(),
});
export const similarScope = { videos: videos.optional(), limit: hitLimit.optional() };
