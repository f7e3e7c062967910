import { z } from 'zod';
import { stageNames } from '../../../src-main/domain/stage.ts';
import { media } from './media.ts';
import { subtitleSource } from './subtitles.ts';
import { text, name, path, videoId, seconds, moment, stage, wireError, counts } from './values.ts';

// A video with how far its indexing is.

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
