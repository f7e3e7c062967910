import { z } from 'zod';
import type { VideoStatus } from '../domain/engine.ts';
import { isFinished, shareOf } from '../domain/stage.ts';
import { formatTime } from '../domain/time.ts';
import { stageSchema, stagesJson } from './index-report.ts';
import { counts, coverage, path, seconds, stage, videoId } from './values.ts';

/** A video of the library, as programs read it. */
export const videoSchema = z.strictObject({
  video: videoId,
  name: z.string(),
  path,
  duration: seconds,
  cutShort: seconds.optional().describe('where the file was found to be cut short'),
  finished: z.boolean().describe('whether every stage of indexing has been through all of it'),
  evidence: counts,
  coverage,
});
/** The same with its stages. */
export const videoStatusSchema = videoSchema.extend({ stages: z.partialRecord(stage, stageSchema) });

export function videoJson({ video, stages, evidence }: VideoStatus): z.infer<typeof videoSchema> {
  const { id, name, path: file, media, cutShort } = video;
  return {
    video: id,
    name,
    path: file,
    duration: media.duration,
    ...(cutShort !== undefined && { cutShort }),
    finished: isFinished(stages),
    evidence,
    coverage: Object.fromEntries(stages.map((one) => [one.stage, shareOf(one, media.duration)])),
  };
}

export function videoStatusJson(status: VideoStatus): z.infer<typeof videoStatusSchema> {
  return { ...videoJson(status), stages: stagesJson(status.stages) };
}

/** Videos as lines, each with what it is called by in other questions. */
export function videosText(videos: readonly VideoStatus[]): string {
  return videos.map(videoLine).join('\n') || 'The library is empty.';
}

function videoLine({ video, stages }: VideoStatus): string {
  const state = isFinished(stages) ? '' : ', not finished';
  return `${video.id}  ${formatTime(video.media.duration).padStart(8)}  ${video.name} (${video.path}${state})`;
}
