import { z } from 'zod';
import { name, seconds, text } from './values.ts';

// What is in a media file.

const chapters = z.array(z.strictObject({ start: seconds, title: text(200).optional() })).max(1_000);
const picture = z.strictObject({
  codec: name,
  width: z.int().min(0),
  height: z.int().min(0),
  rotation: z.number(),
  framesPerSecond: z.number().min(0),
  pixelFormat: name,
});
const audio = z.strictObject({
  index: z.int().min(0),
  codec: name,
  channels: z.int().min(0),
  sampleRate: z.int().min(0),
  language: text(35).optional(),
});
export const media = z.strictObject({
  container: name,
  duration: seconds,
  startTime: z.number(),
  bytes: z.int().min(0),
  picture: picture.optional(),
  audio: z.array(audio).max(1_000),
  chapters: chapters.optional(),
});
