import { z } from 'zod';
import { stageNames } from '../../../src-main/domain/stage.ts';
import { subtitleSource } from './subtitles.ts';
import { text, name, path, videoId, seconds, moment, stage, wireError, counts } from './values.ts';

// A video with how far its indexing is.

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
const media = z.strictObject({
  container: name,
  duration: seconds,
  startTime: z.number(),
  bytes: z.int().min(0),
  picture: picture.optional(),
  audio: z.array(audio).max(1_000),
});
const video = z.strictObject({
  id: videoId,
  path,
  name: text(32_767),
  media,
  cutShort: seconds.optional(),
  addedAt: z.number(),
  openedAt: z.number(),
});
export const view = z.strictObject({
  position: seconds,
  selection: moment.optional(),
  draft: text(4_000).optional(),
  captions: subtitleSource.optional(),
});
export const stageProgress = z.strictObject({
  stage,
  version: name,
  state: z.enum(['waiting', 'running', 'done', 'failed', 'absent']),
  doneTo: seconds,
  seconds,
  error: wireError.optional(),
});
export const stages = z.array(stageProgress).max(stageNames.length);
export const videoStatus = z.strictObject({ video, stages, evidence: counts, view: view.optional() });
