import { basename } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { formatTime } from '../domain/time.ts';
import type { AudioTrack, MediaInfo } from '../domain/video.ts';
import { missingShare } from './declared-length.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { MatroskaReader } from './matroska.ts';
import { type AudioPiece, PieceCutter } from './piece-cutter.ts';
import { type Ending, Program, saysCutShort } from './run.ts';
import { SampleClock } from './sample-clock.ts';
import { mediaTime, type OnTruncated, timedInput, timedOutput } from './timed-pipe.ts';

export type { AudioPiece };

export interface AudioOptions {
  /** Media time in seconds to begin at, exact to a millisecond. */
  from?: number;
  /** Which of `info.audio`, counting from 0; players take the first. */
  track?: number;
  /** The first channel alone instead of a mix of all: what Video-LLaMA listens to. */
  firstChannel?: boolean;
  signal?: AbortSignal | undefined;
  /** Called after the last piece when the file is cut short (`MEDIA_TRUNCATED`), and where. */
  onTruncated?: OnTruncated;
}

/** Decoders that start in the middle need this much to find their state; it is decoded and dropped. */
const leadIn = 0.5;
/**
 * Broadcasts that were joined set their clock anew in the middle, which no container could carry on: where a frame lies more
 * than a second before the last one, time goes on. Register 0 keeps what is added to all timestamps, 1 the last frame's length.
 */
const goOnWhereClockRestarts =
  "asetpts='st(0,if(lt(PTS,PREV_INPTS-1/TB),PREV_OUTPTS+ld(1)-PTS,ld(0)));st(1,NB_SAMPLES);PTS+ld(0)'";
/** Rates handed out as they are; others are brought to 48 kHz, for no resampler need know a rate like 47,999. */
const usualRates = new Set([
  8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 88200, 96000, 176400, 192000,
]);

/**
 * Decodes one sound track to mono at its own rate, as it is pulled; nothing is decoded ahead of the reader but what fits
 * into a pipe. Sample n of a piece is heard at `start + n / sampleRate` on the player's clock: a late start and gaps
 * are silence. Ends where the track ends.
 * Errors: `FFMPEG_FAILED` when nothing of the track can be decoded; `CANCELLED`, `MEDIA_TIMEOUT`, `FFMPEG_MISSING`.
 *
 * ffmpeg's own filling of gaps (`aresample=async:first_pts=0`) is not used: where a broadcast changes from stereo to 5.1
 * it puts the whole time before as silence into the middle. So samples come with their times, in Matroska.
 */
export async function* readAudio(
  tools: MediaTools,
  path: string,
  info: MediaInfo,
  { from = 0, track = 0, firstChannel = false, signal, onTruncated }: AudioOptions = {},
): AsyncGenerator<AudioPiece, void, undefined> {
  const chosen = info.audio[track];
  if (!chosen) throw new AppError('MEDIA_NO_STREAMS', `${basename(path)} has no sound track ${track + 1}.`);
  const rate = usualRates.has(chosen.sampleRate) ? chosen.sampleRate : 48_000;
  const clock = new SampleClock(rate, from, info.duration);
  const pieces = new PieceCutter(rate, clock.position);
  const reader = new MatroskaReader();
  const form = { rate, channels: 1, codec: 'pcm_f32le', ...(firstChannel && { filter: 'pan=mono|c0=c0' }) } as const;
  await using program = new Program(tools.ffmpeg.path, decodeArguments(path, chosen, form, from), { signal });
  for await (const bytes of program.output()) {
    for (const { milliseconds, data } of reader.push(bytes)) {
      const samples = floats(data);
      const { silence, skip } = clock.place(mediaTime(milliseconds, info.startTime), samples.length);
      yield* pieces.silence(silence);
      yield* pieces.append(samples.subarray(skip));
    }
  }
  yield* pieces.rest();
  const heardTo = clock.position / rate;
  const ending = await program.ending();
  if (heardTo === from && ending.code !== 0) {
    throw new AppError('FFMPEG_FAILED', `The ${chosen.codec} sound of ${basename(path)} cannot be decoded.`, {
      cause: new Error(ending.errors),
    });
  }
  const loss = endsEarly(info, heardTo, ending)
    ? `its sound ends at ${formatTime(heardTo)} of ${formatTime(info.duration)}`
    : missingPart(await missingShare(path, info.container));
  if (loss) onTruncated?.(`${basename(path)} is cut short: ${loss}.`, heardTo);
}

/** What decoded samples are to be. */
interface SoundForm {
  rate: number;
  channels: 1 | 2;
  codec: 'pcm_f32le' | 'pcm_s16le';
  /** One of ffmpeg's filters, applied to decoded sound. */
  filter?: string;
}

/**
 * How ffmpeg decodes a track to blocks with their times. Decoding begins a little before `from`, in media time; what is too early
 * is dropped by who reads it, not by ffmpeg.
 */
export function decodeArguments(path: string, track: AudioTrack, form: SoundForm, from: number): string[] {
  return [
    ['-threads', '1', ...timedInput(path, Math.max(0, from - leadIn))],
    ['-map', `0:${track.index}`, '-af', [goOnWhereClockRestarts, form.filter ?? []].flat().join(',')],
    ['-ac', String(form.channels), '-ar', String(form.rate), '-c:a', form.codec],
    timedOutput,
  ].flat();
}

/** @param share of the file, 0..1 */
function missingPart(share: number): string | undefined {
  return share > 0 ? `the last ${Math.max(1, Math.round(share * 100))} % of the file are missing` : undefined;
}

/** A reader of the container says so, or sound that is alone in its file stops well before the file's declared end. */
function endsEarly(info: MediaInfo, heardTo: number, ending: Ending): boolean {
  return saysCutShort(ending) || (!info.picture && heardTo < info.duration - 1);
}

/** Little-endian 32-bit floats, copied because a block may lie at any address; files may hold loud or impossible ones. */
function floats(data: Buffer): Float32Array {
  const samples = new Float32Array(data.length >> 2);
  new Uint8Array(samples.buffer).set(data.subarray(0, samples.byteLength));
  for (let index = 0; index < samples.length; index++) {
    const sample = samples[index] ?? 0;
    if (!(sample >= -1 && sample <= 1)) samples[index] = sample > 1 ? 1 : sample < -1 ? -1 : 0;
  }
  return samples;
}
