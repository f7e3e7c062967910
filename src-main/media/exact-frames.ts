import { basename } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { MediaInfo } from '../domain/video.ts';
import type { RgbPicture } from '../kernels/yuv-picture.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { readFrameList } from './frame-list.ts';
import { MatroskaReader } from './matroska.ts';
import type { Size } from './picture-size.ts';
import { Program } from './run.ts';
import { mediaTime, timedInput, timedOutput } from './timed-pipe.ts';

/** A decoded frame in colours, upright. */
export interface ColourFrame {
  /** Media time in seconds at which it appears, exact to a millisecond. */
  time: number;
  /** Of the times that were asked for, those at which it is on screen, in order. */
  asked: number[];
  picture: RgbPicture;
}

export interface ExactFrameOptions {
  /** Size to which the picture is squeezed, whatever its shape is, by ffmpeg's bicubic filter; its own where it is not given. */
  size?: Size | undefined;
  signal?: AbortSignal | undefined;
}

/** Frames that are nearer to each other than this, in seconds, are decoded in one go: a new start costs as much. */
const oneGo = 10;
/** Seconds that decoding begins before the keyframe: containers without an index are searched roughly. */
const leadIn = 1;
/** Seconds before the first frame wanted, where its keyframe is not known: most groups of pictures are shorter. */
const usualGroup = 9;
/** Seconds behind the last frame that is wanted. */
const lag = 0.2;
/** Seconds; frames of 240 a second are twice as far apart. */
const lessThanAFrame = 0.002;
/** What is wanted half a millisecond before a frame is that frame: times are told in milliseconds. */
const slack = 0.0005;

/**
 * The frames on screen at media times, in order of time, each once; a time at which nothing is shown gives none. Only a few seconds
 * around are decoded, so that frames far apart in a long video come soon.
 * Errors: `MEDIA_NO_STREAMS` without a picture; `FFMPEG_FAILED` when none of them can be decoded; `CANCELLED`, `MEDIA_TIMEOUT`,
 * `FFMPEG_MISSING`.
 */
export async function* readExactFrames(
  tools: MediaTools,
  path: string,
  info: MediaInfo,
  times: readonly number[],
  options: ExactFrameOptions = {},
): AsyncGenerator<ColourFrame, void, undefined> {
  if (!info.picture) throw new AppError('MEDIA_NO_STREAMS', `${basename(path)} has no picture.`);
  let latest = -Infinity;
  for (const group of grouped([...times].sort((a, b) => a - b))) {
    const last = group.at(-1)!;
    const listed = await readFrameList(tools, path, info, { start: group[0]!, end: last + slack }, options.signal);
    const shown = Map.groupBy(group, (time) => listed.times.findLast((frame) => frame <= time + slack) ?? -Infinity);
    // Where the last frame stays on screen groups want the same one.
    const wanted = [...shown.keys()].filter((time) => time > latest + slack);
    if (wanted.length === 0) continue;
    const keyframe = listed.keyframes.findLast((time) => time <= wanted[0]! + slack) ?? wanted[0]! - usualGroup;
    const stretch = { from: keyframe - leadIn, times: wanted };
    for await (const { time, picture } of decoded(tools, path, info, stretch, options)) {
      const listedAs = wanted.find((frame) => Math.abs(frame - time) < lessThanAFrame);
      if (listedAs === undefined) continue;
      latest = time;
      yield { time, asked: shown.get(listedAs)!, picture };
    }
  }
  if (latest === -Infinity && times.length > 0)
    throw new AppError('FFMPEG_FAILED', `The pictures of ${basename(path)} at these times cannot be decoded.`);
}

async function* decoded(
  tools: MediaTools,
  path: string,
  info: MediaInfo,
  { from, times }: { from: number; times: readonly number[] },
  { size, signal }: ExactFrameOptions,
): AsyncGenerator<Omit<ColourFrame, 'asked'>> {
  const { width, height } = size ?? info.picture!;
  const around = (time: number): string =>
    `between(t,${[-1, 1].map((side) => (time + info.startTime + (side * lessThanAFrame) / 2).toFixed(6)).join(',')})`;
  // ffmpeg ends when it has so many frames. Those behind the last one count, too, so that it ends where one is missing.
  const behind = `gte(t,${(times.at(-1)! + info.startTime + lag).toFixed(6)})`;
  const args = [
    timedInput(path, from, info.container),
    ['-map', '0:V:0', '-frames:v', String(times.length + 1)],
    ['-vf', `select='${[...times.map(around), behind].join('+')}',scale=${width}:${height}:flags=bicubic,format=rgb24`],
    ['-vsync', 'passthrough', '-enc_time_base', '1:1000'],
    ['-c:v', 'rawvideo', '-pix_fmt', 'rgb24', '-allow_raw_vfw', '1'],
    timedOutput,
  ].flat();
  const reader = new MatroskaReader();
  await using program = new Program(tools.ffmpeg.path, args, { signal });
  for await (const bytes of program.output())
    for (const { milliseconds, data } of reader.push(bytes)) {
      if (data.length !== width * height * 3) continue;
      const time = Math.max(0, mediaTime(milliseconds, info.startTime));
      yield { time, picture: { width, height, rgb: new Uint8Array(data) } };
    }
}

function grouped(times: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const time of times) {
    const group = groups.at(-1);
    if (group && time - group.at(-1)! < oneGo) group.push(time);
    else groups.push([time]);
  }
  return groups;
}
