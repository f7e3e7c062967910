import { z } from 'zod';
import type { AudioTrack, Chapter, MediaInfo, PictureTrack } from '../domain/video.ts';
import { containerName } from './containers.ts';

/** A number that ffprobe writes as text, as it does for times. */
const numeric = z.preprocess((value) => (value === undefined ? undefined : Number(value)), z.number().optional());

/** What ffprobe tells of how a picture is turned, among other things. */
export const turnData = z.array(z.object({ rotation: z.number().optional() })).optional();

const streamSchema = z.object({
  index: z.int().min(0),
  codec_type: z.string().optional(),
  codec_name: z.string().max(100).optional(),
  width: z.int().min(0).optional(),
  height: z.int().min(0).optional(),
  sample_aspect_ratio: z.string().optional(),
  pix_fmt: z.string().max(100).optional(),
  avg_frame_rate: z.string().optional(),
  sample_rate: numeric,
  channels: z.int().min(0).optional(),
  disposition: z.object({ attached_pic: z.number().optional() }).optional(),
  tags: z.record(z.string(), z.string()).optional(),
  side_data_list: turnData,
});
type Stream = z.infer<typeof streamSchema>;

const chapterSchema = z.object({ start_time: numeric, tags: z.record(z.string(), z.string()).optional() });

/** What `ffprobe -print_format json -show_format -show_streams -show_chapters` writes, as far as it is used. */
export const probeReport = z.object({
  streams: z.array(streamSchema).max(1000).default([]),
  // A file whose chapters are nonsense plays all the same.
  chapters: z.array(chapterSchema).catch([]),
  format: z.object({ format_name: z.string(), start_time: numeric, duration: numeric }),
});
export type ProbeReport = z.infer<typeof probeReport>;

/** The report in our terms. The duration is as declared, undefined where the container declares none. */
export function describe(
  report: ProbeReport,
): Omit<MediaInfo, 'duration' | 'bytes'> & { duration: number | undefined } {
  const { format, streams } = report;
  const picture = streams.find(isPictureTrack);
  // A negative start is a coder's delay, which players drop: their clock begins at 0 all the same.
  const startTime = Math.max(0, format.start_time ?? 0);
  const chapters = chaptersOf(report, startTime);
  return {
    container: containerName(format.format_name),
    duration: format.duration,
    startTime,
    ...(picture && { picture: pictureTrack(picture) }),
    audio: streams
      .filter((stream) => stream.codec_type === 'audio' && stream.sample_rate && stream.channels)
      .map(audioTrack),
    ...(chapters.length > 0 && { chapters }),
  };
}

const mostChapters = 1000;
const longestTitle = 200;

/** Chapters in media time; what begins together with another, or behind the end, is none. */
function chaptersOf({ chapters, format }: ProbeReport, startTime: number): Chapter[] {
  const starts = new Map<number, Chapter>();
  for (const { start_time: time, tags } of chapters.slice(0, mostChapters)) {
    if (time === undefined || !Number.isFinite(time)) continue;
    const start = Math.max(0, time - startTime);
    if (start >= (format.duration ?? Infinity)) continue;
    const title = tags?.title?.trim().slice(0, longestTitle);
    starts.set(start, { start, ...(title && { title }) });
  }
  return [...starts.values()].sort((a, b) => a.start - b.start);
}

/** Cover art is a picture that is attached, not a track that plays. */
function isPictureTrack(stream: Stream): boolean {
  return stream.codec_type === 'video' && !stream.disposition?.attached_pic && !!stream.width && !!stream.height;
}

function pictureTrack(stream: Stream): PictureTrack {
  const rotation = clockwiseRotation(stream);
  const upright = scaleToSquarePixels(stream.width ?? 0, stream.height ?? 0, fraction(stream.sample_aspect_ratio));
  const turned = rotation === 90 || rotation === 270;
  return {
    codec: stream.codec_name ?? 'unknown',
    width: turned ? upright.height : upright.width,
    height: turned ? upright.width : upright.height,
    rotation,
    framesPerSecond: fraction(stream.avg_frame_rate),
    pixelFormat: stream.pix_fmt ?? 'unknown',
  };
}

function audioTrack(stream: Stream): AudioTrack {
  const language = stream.tags?.language;
  return {
    index: stream.index,
    codec: stream.codec_name ?? 'unknown',
    channels: stream.channels ?? 0,
    sampleRate: stream.sample_rate ?? 0,
    ...(language !== undefined && language !== 'und' && language.length <= 35 && { language }),
  };
}

/** ffprobe counts degrees counter-clockwise in side data; older containers and versions have a clockwise tag. */
function clockwiseRotation(stream: Stream): number {
  const sideData = stream.side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation;
  const degrees = sideData === undefined ? Number(stream.tags?.rotate ?? 0) : -sideData;
  const quarters = Math.round(degrees / 90) % 4;
  return Number.isFinite(quarters) ? ((quarters + 4) % 4) * 90 : 0;
}

/** Players stretch pixels that are not square, never shrink them. */
function scaleToSquarePixels(width: number, height: number, aspect: number): { width: number; height: number } {
  if (aspect > 1) return { width: Math.round(width * aspect), height };
  if (aspect > 0) return { width, height: Math.round(height / aspect) };
  return { width, height };
}

/** `30000/1001` and `16:15` as numbers; 0 where nothing sensible is said. */
function fraction(text: string | undefined): number {
  const [above = 0, below = 1] = (text ?? '').split(/[/:]/).map(Number);
  return above > 0 && below > 0 ? above / below : 0;
}
