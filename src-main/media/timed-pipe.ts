import { inputArguments } from './input.ts';

// Decoded sound and pictures come through a pipe in Matroska, which gives every block its time.

/** Told of a file that ends early, in one sentence, with the media time in seconds up to which it could be decoded. */
export type OnTruncated = (message: string, endsAt: number) => void;

/** Seconds added to all timestamps on the way through the pipe, which knows no negative ones. */
const timestampOffset = 10;

/**
 * How ffmpeg opens a file whose own times are kept.
 *
 * @param seek seconds of media time at which, or before which, decoding begins
 * @param container of a file whose picture is wanted
 */
export function timedInput(path: string, seek: number, container?: string): string[] {
  return [
    ['-nostdin', '-v', 'error', '-copyts'],
    seek > 0 ? ['-noaccurate_seek', '-ss', seek.toFixed(6)] : [],
    inputArguments(path, container),
  ].flat();
}

/** How ffmpeg hands on what it has decoded. */
export const timedOutput: readonly string[] = [
  '-output_ts_offset',
  String(timestampOffset),
  '-f',
  'matroska',
  'pipe:1',
];

/** Media time in seconds of a block. @param milliseconds its time in the pipe @param startTime where the file's own clock begins */
export function mediaTime(milliseconds: number, startTime: number): number {
  return milliseconds / 1000 - timestampOffset - startTime;
}
