import { z } from 'zod';
import { type StillContainer, stillSeconds } from '../domain/still-pictures.ts';
import type { MediaInfo } from '../domain/video.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { inputArguments } from './input.ts';
import { describe, probeReport, turnData } from './probe-report.ts';
import { runProgram } from './run.ts';
import { mostStillBytes } from './still-kinds.ts';
import { invalidPicture } from './still-picture.ts';
import { parseJson } from '../domain/json.ts';

/** What the decoded picture tells and its file does not: how it was turned by the camera. */
const stillReport = probeReport.extend({ frames: z.tuple([z.object({ side_data_list: turnData })]) });

/**
 * What is in a picture file, told by decoding it: one frame without sound.
 * Errors: `PICTURE_INVALID` for what cannot be decoded or is too large to be real; `CANCELLED`, `MEDIA_TIMEOUT`, `FFMPEG_MISSING`.
 */
export async function probeStill(
  tools: MediaTools,
  path: string,
  { kind, bytes }: { kind: StillContainer; bytes: number },
  signal: AbortSignal | undefined,
): Promise<MediaInfo> {
  if (bytes > mostStillBytes) throw invalidPicture(path);
  const args = [
    ['-v', 'error', '-print_format', 'json', '-show_format', '-show_streams', '-show_frames'],
    ['-read_intervals', '%+#1', ...inputArguments(path, kind)],
  ].flat();
  const { output, errors } = await runProgram(tools.ffprobe.path, args, { signal });
  const unfit = (): Error => invalidPicture(path, new Error(errors));
  const report = stillReport.safeParse(parseJson(output));
  if (!report.success) throw unfit();
  const { format, streams, frames } = report.data;
  const turned = streams.map((stream) => ({ ...stream, side_data_list: frames[0].side_data_list }));
  const { picture } = describe({ format, streams: turned, chapters: [] });
  if (!picture) throw unfit();
  const still = { ...picture, framesPerSecond: 0 };
  return { container: kind, duration: stillSeconds, startTime: 0, bytes, picture: still, audio: [] };
}
