import type { Moment } from '../domain/time.ts';
import type { FrameTimes } from './frame-times.ts';
import { inputArguments } from './input.ts';

/** Kinds of file that a clip can be written as, by extension: how ffmpeg calls them. */
const muxers: Readonly<Record<string, string>> = {
  mp4: 'mp4',
  m4v: 'mp4',
  mov: 'mov',
  mkv: 'matroska',
  m4a: 'ipod',
  mka: 'matroska',
};
/** Those into which streams can be copied besides. */
const copyMuxers: Readonly<Record<string, string>> = {
  ...muxers,
  webm: 'webm',
  ts: 'mpegts',
  avi: 'avi',
  ogg: 'ogg',
  ogv: 'ogg',
  oga: 'ogg',
  opus: 'ogg',
  mp3: 'mp3',
  wav: 'wav',
  flac: 'flac',
  aac: 'adts',
};

/** Extensions that a clip may have, the usual ones first. */
export function clipExtensions(way: 'exact' | 'lossless'): string[] {
  return Object.keys(way === 'exact' ? muxers : copyMuxers);
}

export interface Cut {
  /** The media file. */
  input: string;
  /** Where the clip is written. */
  output: string;
  /** Extension of the name that it will have; one of `clipExtensions`. */
  extension: string;
  clip: Moment;
  times: FrameTimes;
}

/** Decoding begins so many seconds earlier: where a reader seeks badly, the frame wanted is still among what it gives. */
const leadIn = 10;
/** A seek to the rounded time of a frame must not land behind it. */
const tick = 1e-6;
/** A frame that begins where the clip ends, but for rounding, is no part of it. */
const slack = 0.0005;
/** H.264 in 4:2:0 wants even sides. */
const evenSides = 'pad=ceil(iw/2)*2:ceil(ih/2)*2,format=yuv420p';

const quiet = ['-nostdin', '-y', '-v', 'error', '-nostats', '-progress', 'pipe:1'];
const time = (seconds: number): string => Math.max(0, seconds).toFixed(6);
const written = ({ output }: Cut, muxer: string): string[] =>
  [
    ['-map_chapters', '-1', '-dn', '-sn'],
    ['mp4', 'mov', 'ipod'].includes(muxer) ? ['-movflags', '+faststart'] : [],
    ['-f', muxer, `file:${output}`],
  ].flat();

/** Copies packets from the keyframe on; what readers give from before it is left out. */
export function copyArguments(cut: Cut): string[] {
  const { keyframe } = cut.times;
  // A millisecond early, for readers round; nothing is shown in it.
  const from = Math.max(0, keyframe - 0.001);
  return [
    quiet,
    ['-ss', time(from), ...inputArguments(cut.input)],
    ['-t', time(cut.clip.end - from)],
    ['-map', '0:V:0?', '-map', '0:a?', '-c', 'copy'],
    from > 0 ? ['-copypriorss', '0'] : [],
    written(cut, copyMuxers[cut.extension]!),
  ].flat();
}

/** Makes the frames from the one on screen at the start to the last before the end, with their sound. */
export function remakeArguments(cut: Cut): string[] {
  const { frame } = cut.times;
  const from = Math.max(0, frame - leadIn);
  return [
    quiet,
    ['-ss', time(from), ...inputArguments(cut.input)],
    ['-ss', time(frame - from - tick), '-t', time(cut.clip.end - slack - frame)],
    ['-map', '0:V:0?', '-map', '0:a?'],
    ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '18', '-vf', evenSides],
    // Every frame keeps its own time, whatever the rate.
    ['-vsync', 'passthrough', '-enc_time_base:v', '1:90000', '-c:a', 'aac', '-b:a', '192k'],
    written(cut, muxers[cut.extension]!),
  ].flat();
}
