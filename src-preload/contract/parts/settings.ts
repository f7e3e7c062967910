import { z } from 'zod';
import { keyPresets } from '../../../src-main/domain/keys.ts';
import { libraryOrders, sideTabs } from '../../../src-main/domain/settings.ts';
import { leastSideWidth, mostSideWidth } from '../../../src-main/domain/side-width.ts';
import { packWriting } from './pack-writing.ts';
import { fraction, path, text, videoId, videos } from './values.ts';

const changedKeys = z
  .record(text(40), z.array(text(40).min(1)).max(20))
  .refine((changed) => Object.keys(changed).length <= 300, { error: 'more actions than there are' });

export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  locale: text(35).min(1),
  lastVideo: text(200).nullable(),
  openVideos: z.array(videoId).max(1_000),
  playOn: z.boolean(),
  sideTab: z.enum(sideTabs),
  sideWidth: z.number().min(leastSideWidth).max(mostSideWidth).nullable(),
  libraryOrder: z.enum(libraryOrders),
  ffmpegPath: path.nullable(),
  volume: fraction,
  muted: z.boolean(),
  pauseToDescribe: z.boolean(),
  packWriting: packWriting.partial(),
  queue: z.strictObject({ videos, paused: z.boolean() }).nullable(),
  keys: z.strictObject({ preset: z.enum(keyPresets), changed: changedKeys }),
});
