import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { defaultSettings, type Settings } from '../domain/settings.ts';

/** Each setting alone: one that cannot be used falls back to its default and spoils no other. */
const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch(defaultSettings.theme),
  locale: z.string().min(1).max(35).catch(defaultSettings.locale),
  lastVideo: z.string().nullable().catch(defaultSettings.lastVideo),
  ffmpegPath: z.string().min(1).nullable().catch(defaultSettings.ffmpegPath),
  volume: z.number().min(0).max(1).catch(defaultSettings.volume),
  muted: z.boolean().catch(defaultSettings.muted),
  queue: z
    .object({ videos: z.array(z.string().max(64)).max(100_000), paused: z.boolean() })
    .nullable()
    .catch(defaultSettings.queue),
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
