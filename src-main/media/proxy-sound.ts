import type { AudioTrack, MediaInfo } from '../domain/video.ts';
import { decodeArguments } from './audio.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { MatroskaReader } from './matroska.ts';
import { Program } from './run.ts';
import { SampleClock } from './sample-clock.ts';
import { mediaTime } from './timed-pipe.ts';

/** Samples a second of a proxy's sound. */
export const proxyRate = 48_000;

/** Channels of a proxy's sound: what is mono stays so, for it would become quieter. */
export function proxyChannels({ channels }: AudioTrack): 1 | 2 {
  return channels === 1 ? 1 : 2;
}

/**
 * The sound of a proxy: 16-bit samples from a media time to the end of the video, without a gap. Its clock is that of `readAudio`,
 * so that what is heard is where the transcript says. Where nothing can be decoded it is silent.
 */
export async function* readProxySound(
  tools: MediaTools,
  path: string,
  info: MediaInfo,
  track: AudioTrack,
  { from, signal }: { from: number; signal: AbortSignal },
): AsyncGenerator<Buffer, void, undefined> {
  const channels = proxyChannels(track);
  const bytesPerSample = 2 * channels;
  const clock = new SampleClock(proxyRate, from, info.duration);
  const reader = new MatroskaReader();
  // The pipe counts milliseconds: sound that begins at a whole one of media time is in its place to the sample.
  const filter = `asetpts=round(PTS-${info.startTime}/TB),atrim=start=${from}`;
  const form = { rate: proxyRate, channels, codec: 'pcm_s16le', filter } as const;
  await using program = new Program(tools.ffmpeg.path, decodeArguments(path, track, form, from), { signal });
  for await (const bytes of program.output()) {
    for (const { milliseconds, data } of reader.push(bytes)) {
      const { silence, skip } = clock.place(mediaTime(milliseconds, 0), Math.floor(data.length / bytesPerSample));
      yield* silent(silence * bytesPerSample);
      yield data.subarray(skip * bytesPerSample);
    }
  }
  yield* silent((Math.ceil(info.duration * proxyRate) - clock.position) * bytesPerSample);
}

function* silent(bytes: number): Generator<Buffer> {
  const most = 4 * proxyRate;
  for (let left = bytes; left > 0; left -= most) yield Buffer.alloc(Math.min(left, most));
}
