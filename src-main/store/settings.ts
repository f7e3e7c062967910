import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packWritingLimits, type PackWriting } from '../domain/pack-writing.ts';
import { keyPresets } from '../domain/keys.ts';
import { defaultSettings, libraryOrders, sideTabs, type Settings } from '../domain/settings.ts';
import { leastSideWidth, mostSideWidth } from '../domain/side-width.ts';

/** Keys by action. An entry that is no list of keys is left out; names are taken as they are, for actions of other versions. */
const changedKeys = z
  .record(z.string(), z.unknown())
  .transform((entries) => {
    const keys = z.array(z.string().min(1).max(40)).max(20);
    const fit = Object.entries(entries).filter(([name, value]) => name.length <= 40 && keys.safeParse(value).success);
    return Object.fromEntries(fit.slice(0, 300)) as Record<string, string[]>;
  })
  .catch({});

const within = ({ least, most, whole }: (typeof packWritingLimits)[keyof PackWriting]) =>
  (whole ? z.int() : z.number()).min(least).max(most).exactOptional();
const packWriting = z.object({
  beams: within(packWritingLimits.beams),
  temperature: within(packWritingLimits.temperature),
  topP: within(packWritingLimits.topP),
  repetitionPenalty: within(packWritingLimits.repetitionPenalty),
  mostNewTokens: within(packWritingLimits.mostNewTokens),
});

/** Each setting alone: one that cannot be used falls back to its default and spoils no other. */
const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch(defaultSettings.theme),
  locale: z.string().min(1).max(35).catch(defaultSettings.locale),
  lastVideo: z.string().nullable().catch(defaultSettings.lastVideo),
  openVideos: z
    .array(z.string().regex(/^[0-9a-f]{32,64}$/))
    .max(1_000)
    .catch(defaultSettings.openVideos),
  playOn: z.boolean().catch(defaultSettings.playOn),
  sideTab: z.enum(sideTabs).catch(defaultSettings.sideTab),
  sideWidth: z.number().min(leastSideWidth).max(mostSideWidth).nullable().catch(defaultSettings.sideWidth),
  libraryOrder: z.enum(libraryOrders).catch(defaultSettings.libraryOrder),
  ffmpegPath: z.string().min(1).nullable().catch(defaultSettings.ffmpegPath),
  volume: z.number().min(0).max(1).catch(defaultSettings.volume),
  muted: z.boolean().catch(defaultSettings.muted),
  pauseToDescribe: z.boolean().catch(defaultSettings.pauseToDescribe),
  packWriting: packWriting.catch(defaultSettings.packWriting),
  queue: z
    .object({ videos: z.array(z.string().max(64)).max(100_000), paused: z.boolean() })
    .nullable()
    .catch(defaultSettings.queue),
  keys: z
    .object({ preset: z.enum(keyPresets).catch(defaultSettings.keys.preset), changed: changedKeys })
    .catch(defaultSettings.keys),
});

/** Settings from any value, as found in a file or a message; never fails. */
export function parseSettings(value: unknown): Settings {
  return settingsSchema.catch({ ...defaultSettings }).parse(value);
}

/** Reads the file that the app writes; the defaults when there is none or it is not JSON. */
export function readSettings(file: string): Settings {
  try {
    return parseSettings(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return parseSettings({});
  }
}
