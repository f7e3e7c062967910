import type { FrameList } from '../domain/frame-list.ts';
import type { Moment } from '../domain/time.ts';
import type { MediaInfo } from '../domain/video.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { inputArguments } from './input.ts';
import { runProgram } from './run.ts';

/** Seconds read before a stretch, because containers are searched by decoding times, and after it, because frames are stored out of order. */
const margin = 1;
/** Two frames are never closer than this, in seconds: what is nearer is one frame, told twice. */
const closest = 0.0005;

/**
 * When the frames of a stretch appear, read from the container without decoding anything: from the last keyframe before it on.
 * Empty for what has no picture. Errors: `CANCELLED`, `MEDIA_TIMEOUT`, `FFMPEG_MISSING`.
 */
export async function readFrameList(
  tools: MediaTools,
  path: string,
  { picture, startTime }: MediaInfo,
  { start, end }: Moment,
  signal?: AbortSignal,
): Promise<FrameList> {
  if (!picture) return { times: [], keyframes: [] };
  const from = start - margin > 0 ? (start - margin + startTime).toFixed(6) : '';
  const args = [
    ['-v', 'error', '-select_streams', 'V:0', '-show_entries', 'packet=pts_time,dts_time,flags', '-of', 'csv=p=0'],
    ['-read_intervals', `${from}%${(end + margin + startTime).toFixed(6)}`, ...inputArguments(path)],
  ].flat();
  const { output } = await runProgram(tools.ffprobe.path, args, { signal });
  return listFrom(output, startTime, { start, end });
}

interface Packet {
  time: number;
  isKeyframe: boolean;
  /** False for what is decoded and not shown, as edit lists have it before their start. */
  isShown: boolean;
}

/** The frames that packets stand for, from lines of presentation time, decoding time and flags. */
function listFrom(lines: string, startTime: number, { start, end }: Moment): FrameList {
  const packets = lines.split('\n').flatMap((line) => packetOf(line, startTime));
  // What is stored behind the first keyframe and shown before it lacks the frames around.
  const first = packets.find(({ isKeyframe }) => isKeyframe)?.time ?? 0;
  const isIn = ({ time, isShown }: Packet): boolean => isShown && time >= first && time <= end;
  const inOrder = packets.filter(isIn).sort((a, b) => a.time - b.time);
  const frames = inOrder.filter(({ time }, at) => at === 0 || time - inOrder[at - 1]!.time > closest);
  const shown = frames.findLastIndex(({ time }) => time <= start + closest);
  return {
    times: frames.slice(Math.max(0, shown)).map(({ time }) => time),
    keyframes: frames.filter(({ isKeyframe }) => isKeyframe).map(({ time }) => time),
  };
}

function packetOf(line: string, startTime: number): Packet[] {
  const [presented = '', decoded = '', flags = ''] = line.split(',');
  const time = Number(presented === 'N/A' ? decoded : presented) - startTime;
  if (!/^[K_]/.test(flags) || Number.isNaN(time)) return [];
  return [{ time: Math.round(time * 1e6) / 1e6, isKeyframe: flags.startsWith('K'), isShown: !flags.includes('D') }];
}
