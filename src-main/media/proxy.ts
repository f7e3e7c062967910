import { basename } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { ProxySegment } from '../domain/proxy.ts';
import { formatTime } from '../domain/time.ts';
import type { MediaInfo } from '../domain/video.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { splitFragments } from './fragments.ts';
import { proxyArguments, segmentSeconds } from './proxy-arguments.ts';
import type { ProxyEncoder } from './proxy-encoders.ts';
import { readProxySound } from './proxy-sound.ts';
import { Program } from './run.ts';

/** How many segments the proxy of a video has. */
export function segmentCount({ duration }: MediaInfo): number {
  return Math.max(1, Math.ceil(duration / segmentSeconds - 1e-6));
}

/** Which segment, from 0, holds a media time; the last one for times beyond the end. */
export function segmentAt(info: MediaInfo, time: number): number {
  return Math.min(Math.floor(time / segmentSeconds), segmentCount(info) - 1);
}

/**
 * Makes the proxy of a video from a segment on, as it is pulled: ffmpeg waits while nobody takes the next one. Segments that
 * were made in different runs join like those of one.
 * Errors: `FFMPEG_FAILED` when nothing can be decoded there; `CANCELLED`, `MEDIA_TIMEOUT`, `FFMPEG_MISSING`.
 */
export async function* readProxy(
  tools: MediaTools,
  path: string,
  info: MediaInfo,
  { first, encoder, signal }: { first: number; encoder: ProxyEncoder; signal: AbortSignal },
): AsyncGenerator<ProxySegment, void, undefined> {
  const count = segmentCount(info);
  const from = first * segmentSeconds;
  const type = contentType(info, encoder);
  const [track] = info.audio;
  const left = new AbortController();
  const stop = AbortSignal.any([signal, left.signal]);
  const input = track && readProxySound(tools, path, info, track, { from, signal: stop });
  await using program = new Program(tools.ffmpeg.path, proxyArguments(path, info, from, encoder), {
    signal: stop,
    input,
  });
  let index = first;
  try {
    for await (const mp4 of splitFragments(program.output())) {
      const isLast = index === count - 1;
      const start = index * segmentSeconds;
      yield { start, end: isLast ? info.duration : start + segmentSeconds, type, mp4 };
      if (isLast) return;
      index += 1;
    }
    const { errors } = await program.ending();
    const codec = info.picture?.codec ?? track?.codec ?? info.container;
    throw new AppError(
      'FFMPEG_FAILED',
      `The ${codec} of ${basename(path)} cannot be decoded at ${formatTime(index * segmentSeconds)}.`,
      { cause: new Error(errors) },
    );
  } finally {
    left.abort();
  }
}

function contentType({ picture, audio }: MediaInfo, encoder: ProxyEncoder): string {
  const codecs = [picture ? encoder.codec : [], audio.length > 0 ? 'flac' : []].flat();
  return `${picture ? 'video' : 'audio'}/mp4; codecs="${codecs.join(', ')}"`;
}
