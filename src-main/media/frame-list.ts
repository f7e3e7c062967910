import { AppError } from '../domain/errors.ts';
import type { FrameList } from '../domain/frame-list.ts';
import type { Moment } from '../domain/time.ts';
import type { MediaInfo } from '../domain/video.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { type Packet, readPackets } from './packets.ts';

/** Seconds read before a stretch, because containers are searched by decoding times, and after it, because frames are stored out of order. */
const margin = 1;
/** Two frames are never closer than this, in seconds: what is nearer is one frame, told twice. */
const closest = 0.0005;
/** No stretch that is asked for has more. */
const mostPackets = 100_000;

/**
 * When the frames of a stretch appear, read from the container without decoding anything: from the last keyframe before it on.
 * Empty for what has no picture. Errors: `CANCELLED`, `MEDIA_TIMEOUT`, `FFMPEG_MISSING`,
 * `MEDIA_INVALID`.
 */
export async function readFrameList(
  tools: MediaTools,
  path: string,
  info: MediaInfo,
  { start, end }: Moment,
  signal?: AbortSignal,
): Promise<FrameList> {
  if (!info.picture) return { times: [], keyframes: [] };
  const packets: Packet[] = [];
  for await (const packet of readPackets(tools, path, info, { start: start - margin, end: end + margin }, signal)) {
    if (packets.length === mostPackets)
      throw new AppError('MEDIA_INVALID', 'The file has more frames in a moment than can be real.');
    packets.push(packet);
  }
  return listOf(packets, { start, end });
}

/** The frames that packets stand for. */
function listOf(packets: readonly Packet[], { start, end }: Moment): FrameList {
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
