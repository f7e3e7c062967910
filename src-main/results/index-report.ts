import { z } from 'zod';
import type { IndexReport } from '../domain/stage.ts';
import { subtitleVerdicts } from '../domain/subtitles.ts';
import type { MediaInfo } from '../domain/video.ts';
import { count, counts, coverage, failure, path, seconds, stage, videoId } from './values.ts';

const stageStates = ['waiting', 'running', 'done', 'failed', 'absent'] as const;

/** How far one stage is, without its name. */
export const stageSchema = z.strictObject({
  version: z.string(),
  state: z.enum(stageStates),
  doneTo: seconds,
  seconds: z.number().describe('spent on it'),
  error: failure.optional(),
});
const tracks = ['picture', 'sound'] as const;
const subtitleTrack = z.strictObject({
  source: z.string(),
  format: z.string(),
  language: z.string().optional(),
  title: z.string().optional(),
  forced: z.boolean(),
  cues: count,
  verdict: z.enum(subtitleVerdicts),
  agreement: z.number().optional(),
  offset: z.number().optional(),
});

/** What came of indexing one video, as programs read it. */
export const indexReportSchema = z.strictObject({
  video: videoId,
  path,
  duration: seconds,
  seconds: z.number().describe('that this run took'),
  evidence: counts,
  stages: z.partialRecord(stage, stageSchema),
  coverage,
  warnings: z.array(failure),
  subtitles: z.array(subtitleTrack),
  missing: z.array(z.enum(tracks)).describe('tracks that the file lacks'),
  soundTracks: count,
});
export type IndexReportJson = z.infer<typeof indexReportSchema>;

export function indexReportJson({ stages, ...report }: IndexReport, media: MediaInfo): IndexReportJson {
  return { ...report, stages: stagesJson(stages), missing: missingTracks(media), soundTracks: media.audio.length };
}

/** Stages by their names. */
export function stagesJson(stages: IndexReport['stages']): IndexReportJson['stages'] {
  return Object.fromEntries(stages.map(({ stage: name, ...progress }) => [name, progress]));
}

/** What a video would have and this file has not. */
export function missingTracks({ picture, audio }: MediaInfo): (typeof tracks)[number][] {
  return [...(picture ? [] : (['picture'] as const)), ...(audio.length > 0 ? [] : (['sound'] as const))];
}
