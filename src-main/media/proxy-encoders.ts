import { AppError } from '../domain/errors.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { runProgram } from './run.ts';

/** How the picture of a proxy is coded. */
export interface ProxyEncoder {
  /** ffmpeg's name. */
  name: string;
  /** Speed before size: nothing of it is kept. Pictures are coded in the order in which they are shown. */
  args: readonly string[];
  /** Codec for a source buffer. */
  codec: string;
}

/** The best first. VP9 is for builds of ffmpeg without GPL parts. */
export const proxyEncoders: readonly ProxyEncoder[] = [
  {
    name: 'libx264',
    args: ['-preset', 'ultrafast', '-crf', '21', '-bf', '0', '-sc_threshold', '0'],
    codec: 'avc1.640028',
  },
  {
    name: 'libvpx-vp9',
    args: ['-deadline', 'realtime', '-cpu-used', '8', '-lag-in-frames', '0', '-b:v', '0', '-crf', '32'],
    codec: 'vp09.00.40.08',
  },
];

/** @throws AppError FFMPEG_FAILED when this ffmpeg has none of them */
export async function findProxyEncoder({ ffmpeg }: MediaTools): Promise<ProxyEncoder> {
  const { output } = await runProgram(ffmpeg.path, ['-hide_banner', '-v', 'error', '-encoders']);
  const found = proxyEncoders.find(({ name }) => new RegExp(`^ V\\S+ ${name} `, 'm').test(output));
  if (found) return found;
  const names = proxyEncoders.map(({ name }) => name).join(' nor ');
  throw new AppError(
    'FFMPEG_FAILED',
    `The ffmpeg at ${ffmpeg.path} has neither ${names}, so it cannot convert what this player does not know.`,
  );
}
