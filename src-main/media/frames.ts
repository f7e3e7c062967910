import { basename } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { formatTime } from '../domain/time.ts';
import type { MediaInfo, PictureTrack } from '../domain/video.ts';
import { yuvBytes, type YuvPicture } from '../kernels/yuv-picture.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { MatroskaReader } from './matroska.ts';
import { scaling, sizeWithin } from './picture-size.ts';
import { Program, saysCutShort } from './run.ts';
import { mediaTime, type OnTruncated, timedInput, timedOutput } from './timed-pipe.ts';

/** One decoded frame, upright, with square pixels; it belongs to the caller. */
export interface Frame extends YuvPicture {
  /** Media time in seconds, exact to a millisecond. */
  time: number;
  /** Which of the views that were asked for, from 0. */
  view: number;
}

/** A size in which frames are wanted. */
export interface FrameView {
  /** Pixels of the longer side, at most. */
  longest: number;
  /** Only the first frame of every so many parts of a second. */
  perSecond?: number;
}

export interface FrameOptions {
  /** Media time in seconds: only frames from here on. */
  from?: number;
  /** One or more, all decoded at once; their frames come in order of time. */
  views: readonly FrameView[];
  signal?: AbortSignal | undefined;
  /** Called after the last frame when the file is cut short (`MEDIA_TRUNCATED`), and where. */
  onTruncated?: OnTruncated;
}

/** More frames a second than this show nothing that matters here; what is above is dropped before it is scaled. */
const mostPerSecond = 30;
/** Seconds that decoding begins before the first frame wanted: most groups of pictures are shorter, so none is begun in its middle. */
const leadIn = 10;
/** As for sound: where a joined broadcast sets its clock anew, time goes on after the last frame, as long as the one before. */
export const goOnWhereClockRestarts =
  "setpts='st(0,if(lt(PTS,PREV_INPTS-1/TB),PREV_OUTPTS+ld(1)-PTS,ld(0)));st(1,if(gt(PTS,PREV_INPTS),PTS-PREV_INPTS,ld(1)));PTS+ld(0)'";
/** The first frame of every part of a second, wherever decoding began. */
export const thinned = (perSecond: number): string =>
  `select='not(eq(floor(t*${perSecond}),floor(prev_t*${perSecond})))'`;

/**
 * Decodes the picture to small frames with their times, as they are pulled; nothing is decoded ahead of the reader but
 * what fits into a pipe. Rotation, pixel shape and edit lists are applied; times rise. Ends where the track ends.
 * Errors: `MEDIA_NO_STREAMS` without a picture; `FFMPEG_FAILED` when nothing of it can be decoded; `CANCELLED`,
 * `MEDIA_TIMEOUT`, `FFMPEG_MISSING`.
 *
 * Every frame is decoded, not keyframes alone. Keyframes are read eight times faster (measured on two cores: 52 s of 720p
 * H.264 take 0.3 s instead of 2.3 s), but they show little: the Sintel trailer has 9 of them, of which 6 stand at one of its
 * 16 changes of shot. To decode around the others again would cost most of what was saved. Scaling to 320 pixels costs a
 * tenth of the decoding, so one pass serves all stages that look.
 */
export async function* readFrames(
  tools: MediaTools,
  path: string,
  info: MediaInfo,
  { from = 0, views, signal, onTruncated }: FrameOptions,
): AsyncGenerator<Frame, void, undefined> {
  const { picture } = info;
  if (!picture) throw new AppError('MEDIA_NO_STREAMS', `${basename(path)} has no picture.`);
  const tracks = views.map((view) => ({ size: sizeWithin(picture, view.longest), last: -Infinity }));
  const reader = new MatroskaReader();
  await using program = new Program(tools.ffmpeg.path, decodeArguments(path, info, picture, { views, from }), {
    signal,
  });
  for await (const bytes of program.output()) {
    for (const { track, milliseconds, data } of reader.push(bytes)) {
      const view = track - 1;
      const { size, last } = tracks[view]!;
      const time = Math.max(0, mediaTime(milliseconds, info.startTime));
      const isWhole = data.length === yuvBytes(size.width, size.height);
      // Damaged files hold frames far behind their end, or from before the last one.
      if (!isWhole || time <= last || time > Math.max(info.duration, last) + 1) continue;
      tracks[view]!.last = time;
      if (time >= from - 0.0005) yield { time, view, ...size, yuv: data };
    }
  }
  const last = Math.max(...tracks.map((track) => track.last));
  const ending = await program.ending();
  if (last === -Infinity && from === 0 && ending.code !== 0) {
    throw new AppError('FFMPEG_FAILED', `The ${picture.codec} picture of ${basename(path)} cannot be decoded.`, {
      cause: new Error(ending.errors),
    });
  }
  if (saysCutShort(ending)) {
    const seenTo = Math.max(from, last);
    const where = `${formatTime(seenTo)} of ${formatTime(info.duration)}`;
    onTruncated?.(`${basename(path)} is cut short: its picture ends at ${where}.`, seenTo);
  }
}

/** @param from media time in seconds of the first frame wanted; what is too early is dropped here, not by ffmpeg */
function decodeArguments(
  path: string,
  { container }: MediaInfo,
  picture: PictureTrack,
  { views, from }: { views: readonly FrameView[]; from: number },
): string[] {
  const all = [
    goOnWhereClockRestarts,
    ...(picture.framesPerSecond > mostPerSecond + 1 ? [thinned(mostPerSecond)] : []),
  ];
  const graph = [
    `[0:V:0]${all.join(',')},split=${views.length}${views.map((_, at) => `[all${at}]`).join('')}`,
    ...views.map(({ longest, perSecond }, at) => {
      const { width, height } = sizeWithin(picture, longest);
      const some = perSecond === undefined ? '' : `${thinned(perSecond)},`;
      return `[all${at}]${some}scale=${width}:${height}:${scaling}[view${at}]`;
    }),
  ];
  return [
    timedInput(path, from - leadIn, container),
    ['-filter_complex', graph.join(';')],
    views.flatMap((_, at) => ['-map', `[view${at}]`]),
    ['-vsync', 'passthrough', '-enc_time_base', '1:1000'],
    ['-c:v', 'rawvideo', '-pix_fmt', 'yuv420p', '-allow_raw_vfw', '1'],
    timedOutput,
  ].flat();
}
