import type { Moment } from '../domain/time.ts';
import type { MediaInfo } from '../domain/video.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { inputArguments } from './input.ts';
import { Program } from './run.ts';

/** One packet of the picture, or of the sound where there is none: a frame, told without decoding it. */
export interface Packet {
  /** Media time in seconds at which it is shown or heard; that of decoding where the container tells no other. */
  time: number;
  /** True when it can be shown without those before it. */
  isKeyframe: boolean;
  /** False for what is decoded and not shown, as edit lists have it before their start. */
  isShown: boolean;
}

/**
 * The packets of a stretch of media time, from the last keyframe before it on and in the order of the file, as they are read.
 * Errors: `CANCELLED`, `MEDIA_TIMEOUT`, `FFMPEG_MISSING`.
 */
export async function* readPackets(
  tools: MediaTools,
  path: string,
  { picture, startTime, container }: MediaInfo,
  { start, end }: Moment,
  signal: AbortSignal | undefined,
): AsyncGenerator<Packet, void, undefined> {
  // ffprobe seeks to the keyframe before and counts on the file's own clock.
  const from = start > 0 ? (start + startTime).toFixed(6) : '';
  const args = [
    ['-v', 'error', '-select_streams', picture ? 'V:0' : 'a:0', '-show_entries', 'packet=pts_time,dts_time,flags'],
    ['-of', 'csv=p=0', '-read_intervals', `${from}%${(end + startTime).toFixed(6)}`],
    inputArguments(path, container),
  ].flat();
  let rest = '';
  await using program = new Program(tools.ffprobe.path, args, { signal });
  for await (const bytes of program.output()) {
    const lines = (rest + bytes.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield* packetOf(line, startTime);
  }
  await program.ending();
}

/** The packet of a line with presentation time, decoding time and flags; nothing for a line that is none. */
function packetOf(line: string, startTime: number): Packet[] {
  const [presented = '', decoded = '', flags = ''] = line.split(',');
  const time = Number(presented === 'N/A' ? decoded : presented) - startTime;
  if (!/^[K_]/.test(flags) || Number.isNaN(time)) return [];
  return [{ time: Math.round(time * 1e6) / 1e6, isKeyframe: flags.startsWith('K'), isShown: !flags.includes('D') }];
}
