import type { MediaInfo } from '../domain/video.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { readPackets } from './packets.ts';

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
  info: MediaInfo,
  time: number,
  reach: number,
  signal: AbortSignal | undefined,
): Promise<FrameTimes | undefined> {
  let frame = -Infinity;
  let keyframe = -Infinity;
  for await (const packet of readPackets(tools, path, info, { start: time - reach, end: time + 1 }, signal)) {
    if (packet.time > time + slack) continue;
    frame = Math.max(frame, packet.time);
    if (packet.isKeyframe) keyframe = Math.max(keyframe, packet.time);
  }
  return keyframe === -Infinity ? undefined : { frame: Math.max(0, frame), keyframe: Math.max(0, keyframe) };
}
