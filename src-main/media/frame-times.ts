import type { MediaInfo } from '../domain/video.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { inputArguments } from './input.ts';
import { Program } from './run.ts';

/** Media times in seconds of what lies at or before a time. */
export interface FrameTimes {
  /** The frame that is on screen then, or the piece of sound that is heard. */
  frame: number;
  /** The last frame that can be shown without those before it. */
  keyframe: number;
}

/** Seconds before the time from which packets are read, more where no keyframe is among them; the last reads from the beginning. */
const reaches = [2, 30, Infinity];
/** Times are told in microseconds, and people mean the frame that begins half a millisecond later. */
const slack = 0.0005;

/**
 * Finds the frame on screen at a media time and its keyframe, without decoding anything. Where nothing lies before, both are the
 * time itself. Errors: `CANCELLED`, `MEDIA_TIMEOUT`, `FFMPEG_MISSING`.
 */
export async function frameTimesAt(
  tools: MediaTools,
  path: string,
  info: MediaInfo,
  time: number,
  signal: AbortSignal | undefined,
): Promise<FrameTimes> {
  for (const reach of reaches) {
    const found = await lastBefore(tools, path, info, time, reach, signal);
    if (found) return found;
  }
  return { frame: time, keyframe: time };
}

async function lastBefore(
  tools: MediaTools,
  path: string,
  { picture, startTime }: MediaInfo,
  time: number,
  reach: number,
  signal: AbortSignal | undefined,
): Promise<FrameTimes | undefined> {
  // ffprobe seeks to the keyframe before and counts on the file's own clock.
  const from = time - reach > 0 ? (time - reach + startTime).toFixed(6) : '';
  const args = [
    ['-v', 'error', '-select_streams', picture ? 'V:0' : 'a:0', '-show_entries', 'packet=pts_time,dts_time,flags'],
    ['-of', 'csv=p=0', '-read_intervals', `${from}%${(time + startTime + 1).toFixed(6)}`],
    inputArguments(path),
  ].flat();
  let frame = -Infinity;
  let keyframe = -Infinity;
  let rest = '';
  await using program = new Program(tools.ffprobe.path, args, { signal });
  for await (const bytes of program.output()) {
    const lines = (rest + bytes.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [shown = '', decoded = '', flags = ''] = line.split(',');
      const at = (shown === 'N/A' ? Number(decoded) : Number(shown)) - startTime;
      if (!(at <= time + slack)) continue;
      frame = Math.max(frame, at);
      if (flags.startsWith('K')) keyframe = Math.max(keyframe, at);
    }
  }
  await program.ending();
  return keyframe === -Infinity ? undefined : { frame: Math.max(0, frame), keyframe: Math.max(0, keyframe) };
}
